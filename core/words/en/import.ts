import type { Sentences } from '../catalogue.ts';

/** What an import says of the files that it read. Words of one kind are in its folder. */
export const IMPORT_WORDS = {
  IMPORT_DRAWN: '{resources} {resources|resource|resources} of {files} {files|file|files}',
  IMPORT_KIND: '{kind}: {count}',
  IMPORT_PROBLEMS: 'Not understood, or not kept as it was',
  IMPORT_ASSUMPTIONS: 'Taken for granted',
  IMPORT_NOT_DRAWN: 'Not drawn',
  IMPORT_UNREAD: '{count} {count|key|keys} of records {count|was|were} not asked for, by {names} {names|name|names}; most mean nothing for a packet.',
  IMPORT_TIMES: '{text} ({count} times)',

  FILE_EMPTY: 'The file is empty.',
  FILE_TOO_LARGE: 'The file has {size} MB and is not read: {limit} MB are the most.',
  FILES_TOO_LARGE: 'The files before this one have {limit} MB together, which is the most that is read. This one is left out.',
  FILES_TOO_MANY: 'The folder has more than {limit} files. The rest is left out.',
  FILE_NOT_TEXT: 'The file is not text in UTF-8 or UTF-16.',
  FILE_NOT_READ: 'The file could not be read: {detail}.',
  FOLDER_NOT_READ: 'The folder could not be read: {detail}.',
  ENTRIES_TOO_MANY: 'There are more than {limit} files and folders. What comes behind this folder is left out.',
  NOT_JSON: 'The file is not JSON from here on. What stands before is read. Was it cut off, or written with another --output than json?',
  NOT_AN_ANSWER: 'This is not the answer of a describe call: it has no list of records.',
  EMPTY_ANSWER: 'The answer is empty.',
  RESERVED_KEY: 'The key {key} is never read.',
  NOT_A_RECORD: 'A record of {key} is no object.',
  WRONG_TYPE: '{key} has a value of another type than AWS gives. It is left out.',
  DESCRIBED_TWICE: 'A record of {key} is described twice, and differently. The first one counts.',
  PAGE_MISSING: 'The answer about {key} has a NextToken, and no file holds the next page. There is more of it than is drawn.',
  BAD_ID: '"{id}" cannot be the id of a resource. It is left out.',
  ID_TWICE: 'Two different things are called {id}. The first one is drawn.',
  NO_CONTAINER: '{id} stands in {container}, which no file describes. It is left out.',
  STANDS_NOWHERE: '{id} is attached to no VPC and is left out of the drawing.',
  BELONGS_NOWHERE: '{resource} is a part of something that no file describes. It is left out.',
  NO_SUCH_THING: '{resource} names {value} ({field}), which no file describes.',
  VALUE_NOT_TAKEN: '{value} is no value of {field} of {resource}. It is left out.',
  SCENARIO_LOST: 'The scenario "{name}" asks about something that is gone. It is left out.',
  TOO_MANY: '{resource} has {value} entries in {field}, more than a drawing takes. The rest is left out.',

  NOT_HCL: 'The file cannot be parsed: {detail}',
  NOT_WHOLE_JSON: 'The file is not JSON from here on, and is left out. Was it cut off?',
  NOT_SHOWN: 'This is not what `terraform show -json` prints: it has neither planned values nor values.',
  MODULE_NOT_HERE: 'The module {key} is not in the folder. What it builds is not drawn; a plan (`terraform show -json`) holds it.',
  COUNT_NOT_KNOWN: 'How many {key} there are must be evaluated by Terraform. One is drawn.',
  KNOWN_AFTER_APPLY: '{key} is known after an apply only. It is left out.',
  NEEDS_EVALUATION: '{key} must be evaluated by Terraform: {expression}. It is left out; a plan (`terraform show -json`) may hold it.',
  DEFAULT_VPC: 'The default VPC is used. It is drawn as AWS makes it: with 172.31.0.0/16, an Internet gateway and a route there.',
  ZONES_STAND_IN: 'Which zones the region has only the cloud tells. Three of them stand in their place.',
  STANDS_IN: 'The cloud will choose {key}. A block of the documentation range stands in its place.',

  ASSUMED_VPCS: 'No file describes VPCs (describe-vpcs). Their blocks are taken from their local routes and subnets.',
  ASSUMED_SUBNETS: 'No file describes subnets (describe-subnets).',
  ASSUMED_ROUTE_TABLES: 'No file describes route tables (describe-route-tables). Every VPC is taken to have its main one, with local routes only.',
  ASSUMED_NETWORK_ACLS:
    'No file describes network ACLs (describe-network-acls). Every subnet is taken to have the default one, which allows everything.',
  ASSUMED_SECURITY_GROUPS:
    'No file describes security groups (describe-security-groups). Each is taken to be as AWS makes a new one: nothing in, everything out.',
  ASSUMED_INTERFACES:
    'No file describes network interfaces (describe-network-interfaces). Instances have those that their own records name; databases, caches and other services are missing.',
  ASSUMED_INTERNET_GATEWAYS: 'No file describes Internet gateways (describe-internet-gateways). No VPC is taken to have one.',
} as const satisfies Sentences;

export type ImportWord = keyof typeof IMPORT_WORDS;
