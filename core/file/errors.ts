import type { EditProblemCode } from '../edit/edit-check.ts';
import type { ValueProblemCode } from '../model/validate.ts';
import { placeFinder } from './json.ts';

/** Why a text is not a design, and where. The sentence is `FILE_WORDS[code]` or `VALUE_WORDS[code]`, filled with `values`. */
export interface FileError {
  readonly file: string;
  /** From 1, in characters. */
  readonly line: number;
  readonly column: number;
  /** Where in the document: "resources.web.services[0].ports". Empty for the document itself. */
  readonly path: string;
  readonly code: FileErrorCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export const FILE_ERRORS = [
  'FILE_TOO_BIG', // limit (MB)
  'JSON_EMPTY',
  'JSON_TRUNCATED',
  'JSON_SYNTAX', // found
  'JSON_STRING',
  'JSON_NUMBER',
  'JSON_TOO_DEEP',
  'JSON_AFTER_END', // found
  'NOT_A_DESIGN', // format
  'NEWER_FORMAT', // found, format
  'WRONG_FORMAT', // found, format
  'DUPLICATE_KEY', // key
  'RESERVED_KEY', // key
  'UNKNOWN_KEY', // key, allowed
  'UNKNOWN_KEY_NEAR', // key, nearest
  'MISSING_KEY', // key
  'WRONG_TYPE', // expected, found
  'BAD_ID', // id
  'BAD_NAME',
  'UNKNOWN_KIND', // kind
  'UNKNOWN_KIND_NEAR', // kind, nearest
  'UNKNOWN_FIELD', // key, kind
  'UNKNOWN_FIELD_NEAR', // key, kind, nearest
  'TOO_MANY', // max
  'NO_SUCH_CONTAINER', // value
  'NO_SUCH_CONTAINER_NEAR', // value, nearest
  'WRONG_CONTAINER', // kind, container, containers
  'NO_CONTAINER', // kind, containers
  'STANDS_FREE', // kind
  'CIRCULAR_CONTAINERS', // chain
  'LAYOUT_WITHOUT_RESOURCE', // id
  'LAYOUT_NUMBER', // key, min, max
  'LAYOUT_DOCKED', // kind
  'LAYOUT_NOT_DOCKED', // kind
  'LAYOUT_EDGE', // found
  'LAYOUT_SIZE', // kind
  'NOT_A_WORD', // value, options
  'FLOW_END', // end
  'FLOW_END_UNKNOWN', // end
  'FLOW_END_UNKNOWN_NEAR', // end, nearest
  'FLOW_END_AMBIGUOUS', // end
  'FLOW_END_NOT_A_HOST', // end, kind
  'FLOW_WITHOUT_PORT', // protocol
  'FLOW_PORT', // protocol
  'FLOW_ICMP', // protocol
  'FLOW_REQUEST', // protocol
  'FLOW_DOMAIN', // value
  'FLOW_PATH', // value
  'FLOW_RANGE', // key, min, max
  'STEP_EMPTY',
  'STEP_SEVERAL', // key, other
  'STEP_WHICH_ROW',
  'STEP_ROW_TWICE',
] as const;
export type FileErrorCode = (typeof FILE_ERRORS)[number] | ValueProblemCode | EditProblemCode;

/** More than this help nobody: the first ones tell what kind of file it is. */
export const MOST_ERRORS = 50;

export interface Report {
  readonly add: (code: FileErrorCode, at: number, path: string, values?: FileError['values']) => void;
  /** How many there are by now. */
  readonly count: () => number;
  /** In the order of the text, at most `MOST_ERRORS`. */
  readonly errors: () => readonly FileError[];
}

export function createReport(text: string, file: string): Report {
  const found: { readonly at: number; readonly error: Omit<FileError, 'file' | 'line' | 'column'> }[] = [];
  let count = 0;
  return {
    add: (code, at, path, values = {}) => {
      count++;
      if (found.length < MOST_ERRORS) found.push({ at, error: { code, path, values } });
    },
    count: () => count,
    errors: () => {
      if (found.length === 0) return [];
      const place = placeFinder(text);
      return [...found].sort((a, b) => a.at - b.at).map(({ at, error }) => ({ file, ...place(at), ...error }));
    },
  };
}
