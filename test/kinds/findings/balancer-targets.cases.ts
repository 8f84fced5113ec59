import { GOOD as BALANCED } from './balancers.cases.ts';
import type { Case } from './cases.ts';

/** The good network with both load balancers. */
export const GOOD = BALANCED;

const place = (resource: string, field: string) => ({ resource, field });

/** Targets that let load balancers, clients and health checks in, or not. */
export const BALANCER_TARGET_CASES: readonly Case[] = [
  {
    id: 'AWS-ELB-010',
    severity: 'W',
    fires: {
      'sg-targets': {
        inbound: [
          { protocol: 'tcp', ports: '80', peer: 'sg-alb' },
          { protocol: 'tcp', ports: '443', peer: '10.0.0.0/16' },
        ],
      },
    },
    at: [place('one', 'securityGroups'), place('two', 'securityGroups')],
    near: {
      'sg-targets': {
        inbound: [
          { protocol: 'tcp', ports: '80', peer: '10.0.0.0/23' },
          { protocol: 'tcp', ports: '443', peer: '198.51.100.0/24' },
          { protocol: 'tcp', ports: '443', peer: '10.0.0.0/16' },
        ],
      },
    },
  },
  {
    id: 'AWS-ELB-010',
    severity: 'W',
    fires: {
      'sg-targets': {
        inbound: [
          { protocol: 'tcp', ports: '81', peer: 'sg-alb' },
          { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
        ],
      },
    },
    at: [place('one', 'securityGroups'), place('two', 'securityGroups')],
    near: {},
  },
  // Its own health check comes from the nodes, wherever the clients are (A17.13).
  {
    id: 'AWS-ELB-010',
    severity: 'W',
    fires: {
      'sg-targets': {
        inbound: [
          { protocol: 'tcp', ports: '80', peer: 'sg-alb' },
          { protocol: 'tcp', ports: '443', peer: '198.51.100.0/24' },
        ],
      },
    },
    at: [place('one', 'securityGroups'), place('two', 'securityGroups')],
    near: {},
  },
  {
    id: 'AWS-ELB-010',
    severity: 'W',
    fires: { 'tg-http': { healthPort: 8080 } },
    at: [place('one', 'securityGroups'), place('two', 'securityGroups')],
    near: { 'tg-http': { healthPort: 8080, healthCheck: false } },
  },
  // Nodes of both zones hand on to either target (A17.4).
  {
    id: 'AWS-ELB-010',
    severity: 'W',
    fires: {
      'sg-targets': {
        inbound: [
          { protocol: 'tcp', ports: '80', peer: '10.0.0.0/24' },
          { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
        ],
      },
    },
    at: [place('one', 'securityGroups'), place('two', 'securityGroups')],
    near: {},
  },
  // Nobody names the groups of clients behind a load balancer that keeps their addresses (A17.13).
  {
    id: 'AWS-ELB-010',
    severity: 'W',
    fires: {
      nlb: { scheme: 'internal' },
      'sg-targets': {
        inbound: [
          { protocol: 'tcp', ports: '80', peer: 'sg-alb' },
          { protocol: 'tcp', ports: '443', peer: 'sg-targets' },
        ],
      },
    },
    at: [place('one', 'securityGroups'), place('two', 'securityGroups')],
    near: {},
  },
];
