import { type Answer, type FamilyAnswer, lacksAddress } from '../../core/engine/answer.ts';
import type { Design, Flow } from '../../core/model/design.ts';
import type { Plan } from '../../core/model/reason.ts';
import { type Family, FAMILIES } from '../../core/net/address.ts';
import { hasPorts, parseProtocol } from '../../core/net/protocol.ts';
import type { Effect } from '../../core/protocol/engine.ts';
import { doc } from './document.svelte.ts';
import type { Reel, ReelPart } from './reel.ts';

export type End = 'from' | 'to';
export type Layer = Family | 'request' | 'reply';
export const SPEEDS: readonly number[] = [0.5, 1, 2, 4];

/** A plan that is shown on the canvas before it is made. */
export interface Preview {
  readonly plan: Plan;
  readonly answer: Answer;
  readonly effect: Effect;
}

/** What is asked, what of the answer is looked at, and the playing of it. */
function createFlow() {
  let from = $state<string>();
  let to = $state<string>();
  let protocol = $state('tcp');
  let port = $state<number | undefined>(443);
  let picking = $state<End>();
  let family = $state<Family>('ipv4');
  let paths = $state.raw<Readonly<Partial<Record<Family, number>>>>({});
  let blocker = $state(0);
  let playhead = $state(0);
  let playing = $state(false);
  let speed = $state(1);
  let layers = $state.raw<Readonly<Record<Layer, boolean>>>({ ipv4: true, ipv6: true, request: true, reply: true });
  let preview = $state.raw<Preview>();
  let reel = $state.raw<Reel>();
  let part = $state(0);
  let calloutOpen = $state(true);
  const shown = $derived(reel?.parts[part]);
  /** Where things stand is that of the document: they may be moved while a changed design is shown. */
  const design = $derived<Design>(shown?.changed ? { ...shown.design, layout: doc.design.layout } : doc.design);

  /** The same object as long as the question is the same. */
  const current = $derived.by<Flow | undefined>(() => {
    if (!from || !to) return undefined;
    const number = parseProtocol(protocol);
    return typeof number === 'number' && hasPorts(number) && port !== undefined ? { from, to, protocol, port } : { from, to, protocol };
  });
  function rewind(): void {
    playhead = 0;
    playing = false;
    paths = {};
    blocker = 0;
    preview = undefined;
    reel = undefined;
    part = 0;
    calloutOpen = true;
  }
  function put(next: Flow): void {
    ({ from, to, protocol } = next);
    if (next.port !== undefined) port = next.port;
  }

  return {
    /** Ends as in `core/model/design.ts`: a resource id, "internet", an address, "web@10.0.0.5". */
    get from() {
      return from;
    },
    get to() {
      return to;
    },
    get protocol() {
      return protocol;
    },
    get port() {
      return port;
    },
    /** The question; undefined while an end is missing. */
    get current() {
      return current;
    },
    /** Asks anew. What is left out stays. */
    ask(next: { readonly from?: string; readonly to?: string; readonly protocol?: string; readonly port?: number }): void {
      if ('from' in next) from = next.from;
      if ('to' in next) to = next.to;
      if ('protocol' in next && next.protocol) protocol = next.protocol;
      if ('port' in next) port = next.port;
      rewind();
    },
    /** A new question has its answer: a family that is stopped is looked at before one that has nothing to say. */
    answered(answer: Answer): void {
      // A replay stays with the family that is looked at, through all of its answers.
      if (reel) return;
      const tells = (one: FamilyAnswer): boolean => one.outcome !== 'works' && !lacksAddress(one);
      const now = answer.families.find((one) => one.family === family);
      if (now && tells(now)) return;
      const other = answer.families.find(tells) ?? answer.families.find((one) => !lacksAddress(one));
      if (other) family = other.family;
    },
    swap(): void {
      [from, to] = [to, from];
      rewind();
    },
    clear(): void {
      from = undefined;
      to = undefined;
      picking = undefined;
      rewind();
    },

    /** The end that the next click on the canvas gives; undefined when clicks select. */
    get picking() {
      return picking;
    },
    set picking(next: End | undefined) {
      picking = next;
    },
    /** The canvas calls this with what was clicked while picking. */
    pick(id: string): void {
      const end = picking;
      if (!end) return;
      if (end === 'from') from = id;
      else to = id;
      picking = end === 'from' && !to ? 'to' : undefined;
      rewind();
    },

    /** The family whose hops and callout are shown. */
    get family() {
      return family;
    },
    set family(next: Family) {
      family = next;
      blocker = 0;
      calloutOpen = true;
    },
    /** Which of several possible paths is looked at, by family. */
    get paths() {
      return paths;
    },
    choosePath(of: Family, index: number): void {
      paths = { ...paths, [of]: index };
    },
    /** Which of several blockers the callout shows. */
    get blocker() {
      return blocker;
    },
    set blocker(next: number) {
      blocker = next;
    },
    get calloutOpen() {
      return calloutOpen;
    },
    set calloutOpen(next: boolean) {
      calloutOpen = next;
    },

    /** In columns of the timeline (`timelineOf`), fractions between two. */
    get playhead() {
      return playhead;
    },
    set playhead(next: number) {
      playhead = next;
    },
    get playing() {
      return playing;
    },
    set playing(next: boolean) {
      playing = next;
    },
    get speed() {
      return speed;
    },
    set speed(next: number) {
      speed = next;
    },

    get layers() {
      return layers;
    },
    toggleLayer(layer: Layer): void {
      layers = { ...layers, [layer]: !layers[layer] };
    },

    /** While it is set, canvas, chips and dock show `preview.answer` instead of the live answer. */
    get preview() {
      return preview;
    },
    set preview(next: Preview | undefined) {
      preview = next;
    },

    /** A scenario with steps while it is replayed: canvas, chips and dock show its present part instead of the live answer. */
    get reel() {
      return reel;
    },
    /** The part of the reel that is shown. */
    get part() {
      return part;
    },
    get shown(): ReelPart | undefined {
      return shown;
    },
    /** The design that is drawn: the document, or what the replay has made of it. */
    get design() {
      return design;
    },
    startReel(next: Reel): void {
      reel = next;
      part = 0;
    },
    /** Goes to a part, and to a column of it. */
    enter(next: number, column: number): void {
      const to = reel?.parts[next];
      if (to && next !== part) {
        part = next;
        paths = {};
        blocker = 0;
        put(to.flow);
      }
      playhead = column;
    },
    /** Back to the document and the question with which the replay began. */
    leaveReel(): void {
      const first = reel?.parts[0];
      if (first) put(first.flow);
      if (reel) rewind();
    },
  };
}

export const flow = createFlow();
doc.onLoad(() => {
  flow.clear();
  // A design opens with its first scenario asked, so that something is answered at once.
  const first = doc.design.scenarios[0];
  if (first) {
    flow.ask({ from: first.flow.from, to: first.flow.to, protocol: first.flow.protocol, port: first.flow.port });
    flow.family = FAMILIES.find((family) => first.expect[family] !== undefined && first.expect[family] !== 'works') ?? 'ipv4';
  }
});
// A preview and a replay are about the design as it was.
doc.onPatches((patches) => {
  if (!patches.some((patch) => patch.path[0] !== 'layout')) return;
  flow.preview = undefined;
  flow.leaveReel();
});
