/** `443`, `8000-9000`, `80,443` and `ALL` as the ranges of a design; a rule takes one of them. */
export function portsIn(written: string | undefined): readonly string[] {
  if (written === undefined || written.toUpperCase() === 'ALL') return ['all'];
  return written.split(',').map((one) => one.trim());
}

/** `gre` is the one whose name only clouds use. */
export function protocolIn(written: string | undefined): string {
  const name = (written ?? 'all').toLowerCase();
  return name === 'gre' ? '47' : name;
}

export const actionIn = (written: string | undefined): 'accept' | 'drop' => (written?.toUpperCase() === 'DROP' ? 'drop' : 'accept');
