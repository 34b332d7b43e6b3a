/** What a bullet chart shows, in the criterion's own unit. */
export interface Bullet {
  better: 'higher' | 'lower';
  baseline: number;
  goThreshold: number;
  stopThreshold: number;
  /** The latest measurement; null before the first. */
  measured: number | null;
}

const width = 400;
const height = 36;

/**
 * One criterion as a bullet chart (Few, 2006): zones from stop to go, the baseline as a line, what was measured as a bar. Its numbers
 * stand in a table beside it; for a screen reader it is one sentence.
 */
export function BulletChart({ bullet, said }: { bullet: Bullet; said: string }) {
  const { baseline, goThreshold, stopThreshold, measured, better } = bullet;
  const values = [baseline, goThreshold, stopThreshold, ...(measured === null ? [] : [measured])];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low) * 0.15 || Math.abs(high) * 0.15 || 1;
  // A scale that could begin at nothing does, so that the bar's length means its value; on any other it is a mark.
  const from = low >= 0 && low - margin < high * 0.6 ? 0 : low - margin;
  const to = high + margin;
  const x = (value: number): number => Math.round(((value - from) / (to - from)) * width * 10) / 10;
  const [first, second] = better === 'higher' ? [stopThreshold, goThreshold] : [goThreshold, stopThreshold];
  const zones = better === 'higher' ? ['stop', 'between', 'go'] : ['go', 'between', 'stop'];
  const edges = [0, x(first), x(second), width];
  return (
    <svg class="bullet" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said} preserveAspectRatio="none">
      {zones.map((zone, place) => {
        const start = edges[place] ?? 0;
        return (
          <rect
            class={`bullet-${zone}`}
            x={start}
            y="2"
            width={Math.max(0, (edges[place + 1] ?? width) - start)}
            height={height - 4}
            key={zone}
          />
        );
      })}
      {measured !== null && (
        <rect
          class="bullet-measured"
          x={from === 0 ? 0 : x(measured) - 4}
          y="12"
          width={from === 0 ? Math.max(2, x(measured)) : 8}
          height={height - 24}
        />
      )}
      <line class="bullet-baseline" x1={x(baseline)} x2={x(baseline)} y1="0" y2={height} />
    </svg>
  );
}
