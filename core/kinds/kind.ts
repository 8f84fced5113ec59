import type { Fields, Value } from '../model/fields.ts';
import type { Finding, ReasonValue } from '../model/reason.ts';
import type { ResourceId } from '../model/design.ts';
import type { Capabilities } from './capabilities.ts';
import type { Compile } from './compile.ts';
import type { Face } from './face.ts';
import type { Connection } from './connection.ts';
import type { Fixes } from './fixes.ts';
import type { Form } from './form.ts';
import type { View } from './view.ts';
import type { RoleName } from './roles.ts';
import type { KindWords } from './words.ts';

export type Cloud = 'aws' | 'alibaba' | 'tencent' | 'outside';
export type Group = 'places' | 'gateways' | 'compute' | 'balancing' | 'rules' | 'joins' | 'outside';

/**
 * How a kind stands on the canvas.
 * frame: a container with a size; card: a node inside a container; dock: sits on the border of its container;
 * chip: a label on the border of what uses it (or on the shelf of its network while nothing does).
 */
export type Shape = 'frame' | 'card' | 'dock' | 'chip';

/** Everything that is peculiar to one kind of resource. One folder holds it; nothing else in the product knows the kind. */
export interface Kind {
  /** `aws.subnet`: stays once it ships. */
  readonly id: string;
  readonly cloud: Cloud;
  readonly group: Group;
  /** What is comparable in other clouds has the same key (`vpc`, `nat-gateway`): it stands at the same place in the palette of each. */
  readonly comparable?: string;
  /** Of a generation that the cloud itself advises against: the palette shows it to who searches for it. */
  readonly previous?: true;
  readonly shape: Shape;
  /** Size of a new frame in px; frames only. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly fields: Fields;
  /** Which fields and choices apply, depending on the others. Absent: all of them, always. */
  readonly form?: Form;
  /** What the cloud takes as the name of one. Absent: anything up to 128 characters. */
  readonly naming?: { readonly maxLength: number; readonly pattern: string };
  /** The roles of the containers that may hold it; `canvas`: it may stand outside every container. */
  readonly within: readonly (RoleName | 'canvas')[];
  /** Where one is kept that is attached to nothing, as a network has it that is read in: nothing is put there by hand. */
  readonly detached?: readonly RoleName[];
  /** How many a container takes (1 Internet gateway a VPC): the palette shows "1 of 1". A document with more opens and carries a finding. */
  readonly atMost?: number;
  readonly roles: readonly RoleName[];
  readonly words: KindWords;
  /** The inside of an SVG on a 24 grid, stroke 1.5, `currentColor`. */
  readonly glyph: string;
  /** What other kinds may ask of it, by role. */
  readonly capabilities: Capabilities;
  /** What it does to packets, as data. Absent: nothing by itself. */
  readonly compile?: Compile;
  /** What a cloud refuses or what surprises in this resource. */
  readonly findings: readonly FindingRule[];
  /** What a cloud refuses, or does only by replacing it, when one that is there already is changed. */
  readonly changes?: readonly ChangeRule[];
  /** The lines, badges and pills that its card or frame shows: computed, never typed. */
  readonly face: (view: View, id: ResourceId) => Face;
  /** What drawing a connection from it to another resource offers. */
  readonly connections: readonly Connection[];
  /** Ways out of blockers, by reason code. */
  readonly fixes: Fixes;
  /**
   * What a new one gets when it is dropped: a free CIDR block, zones, a name. `smaller`: how often the block that it would take by
   * itself is halved (below 0: doubled), because the person pressed `]` or `[` while dragging; 0 when left out.
   */
  readonly born?: (view: View, container: ResourceId | undefined, smaller?: number) => Born;
}

/** What a new resource gets when it is dropped into a container. */
export interface Born {
  readonly values: Readonly<Record<string, Value>>;
  /** Resources that come with it and stand inside it: the zones of a VPC. */
  readonly with?: readonly { readonly kind: string; readonly values: Readonly<Record<string, Value>> }[];
  /** Resources that it needs and that stand beside its network: the Elastic IP of a NAT gateway. `field` of the new one names them. */
  readonly needs?: readonly {
    readonly kind: string;
    readonly in?: ResourceId;
    readonly field: string;
    readonly values?: Readonly<Record<string, Value>>;
  }[];
  /** A second line for the pill at the cursor: "10.0.2.0/24, 251 of 256 addresses usable". */
  readonly note?: { readonly code: string; readonly values: Readonly<Record<string, ReasonValue>> };
}

/** A constraint about what was before: finds every place where a change breaks it. `was` and `is` are views of the two designs; both have the resource. */
export interface ChangeRule extends Omit<FindingRule, 'check'> {
  readonly check: (was: View, is: View, id: ResourceId) => ReturnType<FindingRule['check']>;
}

/** One constraint of the fact base (section 6): finds every place where it is broken. */
export interface FindingRule {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** Rule ids of the fact base: `A1.1`. */
  readonly rule: string;
  readonly check: (view: View, id: ResourceId) => readonly Omit<Finding, 'code' | 'severity' | 'rule'>[];
}
