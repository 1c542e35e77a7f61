/**
 * Asks this process to end when the command that started it is gone, however that happened: otherwise a program whose command was
 * killed would go on and keep its port.
 */
export function endWithParent(): void {
  const parent = process.channel;
  if (parent === undefined) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Waiting for that is no reason to stay.
  parent.unref();
}
