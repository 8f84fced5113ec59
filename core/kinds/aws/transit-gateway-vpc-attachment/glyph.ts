/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<rect x="3" y="8" width="8" height="8" rx="2.25"/><circle cx="18" cy="12" r="3"/><path d="M11 12h4M18 9V5M18 15v4"/>';
