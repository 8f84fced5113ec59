/** A rhombic listener that fans out to three backends. */
export const glyph =
  '<path d="M6.5 7.9 10.6 12l-4.1 4.1L2.4 12z"/><path d="M10.6 12h6.9M8.7 9.9l4.2-4.2h4.6M8.7 14.1l4.2 4.2h4.6"/><circle cx="19.3" cy="5.7" r="1.8"/><circle cx="19.3" cy="12" r="1.8"/><circle cx="19.3" cy="18.3" r="1.8"/>';
