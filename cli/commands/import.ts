import { type CliCommand, JSON_OPTION } from '../command.ts';

export const importCommand: CliCommand = {
  name: 'import',
  operand: 'PATH',
  summary: 'IMPORT_SUMMARY',
  options: [
    { flags: '--format <name>', summary: 'OPTION_IMPORT_FORMAT' },
    { flags: '--out <file>', summary: 'OPTION_IMPORT_OUT' },
    { flags: '--into <file>', summary: 'OPTION_INTO' },
    { flags: '--name <text>', summary: 'OPTION_NAME' },
    JSON_OPTION,
  ],
  examples: [
    'import snapshot --format aws-describe --out network.netdraft',
    'import plan.json --format terraform-json --out network.netdraft',
    'trace network.netdraft --from i-0a1b2c3d --to eni-0d4e5f6a --port 5432',
  ],
  run: async (io, operand, given) => (await import('../import-network.ts')).importFolder(io, operand, given),
};
