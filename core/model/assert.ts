/** Closes a discriminated union: a new member that a switch forgets is a type error here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
