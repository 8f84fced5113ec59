/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3.5" y="3.5" width="17" height="17" rx="3"/><path d="M10.5 8.5h6.5M10.5 12h6.5M10.5 15.5h6.5"/><path d="M7.1 8.5h.01M7.1 12h.01M7.1 15.5h.01" stroke-width="2"/>';
