let software: boolean | undefined;

/** True where no graphics card paints: then a canvas in plain memory is several times faster than one that a processor imitates a card for. */
export function paintsInSoftware(): boolean {
  if (software !== undefined) return software;
  const gl = document.createElement('canvas').getContext('webgl');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  software = gl === null || /swiftshader|llvmpipe|software|basic render/i.test(name);
  return software;
}

/**
 * The 2d context of a canvas, of the sort that is fast on this machine. All canvases that are drawn on each other must be of one sort.
 * `opaque`: every px of it is painted, so that nothing behind it has to be mixed in.
 */
export function contextOf(canvas: HTMLCanvasElement, { opaque = false } = {}): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: !opaque, willReadFrequently: paintsInSoftware() });
  if (!context) throw new Error('the browser gives no 2d context');
  return context;
}
