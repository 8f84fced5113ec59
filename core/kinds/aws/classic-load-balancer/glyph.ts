/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3" y="8.5" width="7" height="7" rx="1.4"/><path d="M10 12h7.5M8.6 8.5 12 6.3c.6-.4 1.3-.6 2-.6h3.5M8.6 15.5l3.4 2.2c.6.4 1.3.6 2 .6h3.5"/><circle cx="19.3" cy="5.7" r="1.8"/><circle cx="19.3" cy="12" r="1.8"/><circle cx="19.3" cy="18.3" r="1.8"/>';
