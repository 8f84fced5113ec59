import type { Resource, ResourceId } from '../model/design.ts';
import type { Fields, ValuesOf } from '../model/fields.ts';
import type { CapabilityTable } from './capabilities.ts';
import type { RoleName } from './roles.ts';

/**
 * A derived fact: a pure function of the view. Its answer is remembered until something that it read has changed
 * (and its readers stay valid when it comes out equal), so an edit computes anew only what it touched.
 */
export interface Query<T> {
  /** Unique: `aws.subnet/segment`. */
  readonly name: string;
  readonly compute: (view: View, id: ResourceId) => T;
  /** When given, an equal answer does not disturb its readers. */
  readonly equal?: (a: T, b: T) => boolean;
}

/** What a kind's code may read of the design. Every read is remembered, so that an edit invalidates exactly its readers. */
export interface View {
  /** The raw resource, or undefined when there is none. */
  resource(id: ResourceId): Resource | undefined;
  /** The id of its kind, or undefined when there is none. A rename or another value does not disturb who reads only this. */
  kind(id: ResourceId): string | undefined;
  /** Its values with the defaults of its kind filled in. `fields` is the caller's own declaration, for the types. */
  values<F extends Fields>(id: ResourceId, fields: F): ValuesOf<F>;
  /** Ids whose `in` is this resource, in the order of the document. `undefined`: those that stand on the canvas. */
  inside(id: ResourceId | undefined): readonly ResourceId[];
  /** Ids that name this resource in a reference field (not `in`), each once, in the order of the document. */
  referrers(id: ResourceId): readonly ResourceId[];
  /** Ids of every resource that fills the role, in the order of the document. */
  every(role: RoleName): readonly ResourceId[];
  /** The nearest container (or the resource itself) that fills the role. */
  enclosing(id: ResourceId | undefined, role: RoleName): ResourceId | undefined;
  /** The capability of a role, when the resource exists and its kind fills it. */
  as<R extends keyof CapabilityTable>(role: R, id: ResourceId | undefined): CapabilityTable[R] | undefined;
  /** The remembered answer of a query. */
  ask<T>(query: Query<T>, id: ResourceId): T;
}
