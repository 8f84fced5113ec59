/** `443/443`, `1/65535` and `-1/-1` as a rule of a design has them. */
export function portsIn(range: string | undefined): string {
  const [from, to] = (range ?? '-1/-1').split('/');
  if (from === undefined || to === undefined || from === '-1') return 'all';
  if ((from === '1' || from === '0') && to === '65535') return 'all';
  return from === to ? from : `${from}-${to}`;
}

/** `gre` is the one whose name only this cloud uses. */
export const protocolIn = (written: string | undefined): string => (written === undefined ? 'all' : written === 'gre' ? '47' : written);
