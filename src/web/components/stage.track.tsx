export interface Stage {
  label: string;
  state: 'done' | 'current' | 'ahead' | 'skipped';
  /** For screen readers: “done”, “now”, “ahead”. */
  said: string;
}

/** The stages of a record as named steps: the present one filled, those passed by hollow. */
export function StageTrack({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <ol class="track" aria-label={label}>
      {stages.map((stage) => (
        <li
          class={`track-${stage.state}`}
          aria-current={stage.state === 'current' ? 'step' : undefined}
          key={stage.label}
        >
          <span class="track-dot" aria-hidden="true" />
          <span class="track-label">
            {stage.label}
            <span class="hidden"> {stage.said}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
