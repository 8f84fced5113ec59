/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<circle cx="12" cy="5" r="2.25"/><circle cx="5" cy="18" r="2.25"/><circle cx="19" cy="18" r="2.25"/><path d="M10.9 7 6.1 16M13.1 7l4.8 9M7.25 18h9.5"/>';
