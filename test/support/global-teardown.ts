export default async function tearDown(): Promise<void> {
  await (globalThis as { stopServices?: () => Promise<void> }).stopServices?.();
}
