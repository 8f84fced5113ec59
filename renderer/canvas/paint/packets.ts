import type { Track } from '../../../core/picture/shapes.ts';
import { COLOURS, type ThemeName } from '../../../core/picture/tokens.ts';
import { HUE } from '../../../core/picture/lanes/strokes.ts';
import { pointAlong } from './along.ts';
import type { Moment, PacketPainter, Viewport } from './types.ts';

/** Radius of a packet in screen px, and of the ring around it. */
const RADIUS = 5;
const RING = 2;

/** Paints packets on an overlay canvas of their own, so that the drawing below is not painted again while they move. */
export function createPacketPainter(context: CanvasRenderingContext2D, firstTheme: ThemeName): PacketPainter {
  let theme = firstTheme;
  let reduced = false;
  let clear = false;
  return {
    paint(tracks: readonly Track[], moment: Moment | undefined, view: Viewport): void {
      if (!moment && clear) return;
      clear = moment === undefined;
      const ratio = view.pixelRatio;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, view.width * ratio, view.height * ratio);
      if (!moment) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      for (const track of tracks) {
        // A packet that was stopped where it begins never sets out.
        if (track.half !== moment.half || track.reached < 2) continue;
        const at = pointAlong(track, moment.hop, reduced ? 0 : moment.progress);
        if (!at) continue;
        const [x, y] = [(at.x - view.x) * view.zoom, (at.y - view.y) * view.zoom];
        circle(x, y, RADIUS + RING, COLOURS[theme].panel);
        circle(x, y, RADIUS, COLOURS[theme][HUE[track.family]]);
        if (track.half === 'reply') circle(x, y, RADIUS - 2, COLOURS[theme].panel);
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
    },
    setTheme(next: ThemeName): void {
      theme = next;
    },
    setReducedMotion(next: boolean): void {
      reduced = next;
    },
  };

  function circle(x: number, y: number, r: number, fill: string): void {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  }
}
