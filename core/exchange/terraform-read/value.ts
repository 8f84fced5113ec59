/** What an argument of a configuration is, as far as it can be known before anything is applied. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap | Link | Unknown;
export interface ValueMap {
  readonly [key: string]: Value;
}

/** What another block will have: `aws_vpc.main.id`. */
export class Link {
  constructor(
    /** With the modules around it and the key of its instance: `module.net.aws_subnet.app["a"]`. */
    readonly address: string,
    /** `id`, or a path: `addresses[0].id`. */
    readonly attribute: string,
  ) {}
}
/** What only an apply, or Terraform's own evaluation, tells. */
export class Unknown {
  readonly #expression: string;
  /** @param expression as it is written; empty where a plan says only that it is not known */
  constructor(expression: string) {
    this.#expression = expression;
  }
  get expression(): string {
    return this.#expression;
  }
}

export const isMap = (value: unknown): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Link) && !(value instanceof Unknown);
export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/** One instance of a resource or a data source. */
export interface Instance {
  readonly address: string;
  /** `aws_subnet`; of a data source `data.aws_subnet`. */
  readonly type: string;
  /** The label of its block. */
  readonly label: string;
  readonly arguments: ValueMap;
  readonly file: string;
}

/** `["a"]`, `[0]`, or nothing for the only one. */
export const keyText = (key: string | number | undefined): string => (key === undefined ? '' : typeof key === 'number' ? `[${key}]` : `["${key}"]`);
