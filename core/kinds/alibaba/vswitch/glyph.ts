/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3" y="3" width="18" height="18" rx="4"/><path d="M3 12h18M7 7.5h8.5M13.6 5.6l2 1.9-2 1.9M17 16.5H8.5M10.4 14.6l-2 1.9 2 1.9"/>';
