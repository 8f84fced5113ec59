/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<rect x="4" y="10.5" width="16" height="10" rx="2.5"/><path d="M8 10.5V5.5M16 10.5V5.5M6 5.5h4M14 5.5h4M8 15.5h8"/>';
