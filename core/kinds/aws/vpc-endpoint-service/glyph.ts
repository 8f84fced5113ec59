/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="10.75" y="5" width="10.5" height="14" rx="3"/><path d="M3 12h9.5M9.6 9.1l2.9 2.9-2.9 2.9"/><circle cx="16" cy="12" r="1.4" fill="currentColor" stroke="none"/>';
