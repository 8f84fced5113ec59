import page from '../../docs/help/import-aws.md?raw';

/** A block of the help page, as it stands there: there is one recipe. */
const block = (language: string): string => page.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';

/** What collects a network with the AWS command line. */
export const COMMANDS = `${block('bash')}\n`;
/** The smallest policy of IAM that allows it. */
export const POLICY = `${block('json')}\n`;
