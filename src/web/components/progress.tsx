/** How far something is, as a bar with its numbers in words beside it. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <div class="progress">
      <progress max={Math.max(1, of)} value={done} aria-label={label} />
      <span>{label}</span>
    </div>
  );
}
