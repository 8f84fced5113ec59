/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3" y="3" width="18" height="18" rx="4"/><path d="M8.6 15.5h6.6a2.3 2.3 0 0 0 .3-4.6 3.6 3.6 0 0 0-6.9-.6 2.6 2.6 0 0 0 0 5.2z"/>';
