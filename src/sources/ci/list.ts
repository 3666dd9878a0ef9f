import { azure } from './azure.ts'
import { bitbucket } from './bitbucket.ts'
import type { CiSystem } from './chosen.ts'
import { circleci } from './circleci.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { jenkins } from './jenkins.ts'

/** A CI system is one file and one line. Jenkins comes last: its jobs may run inside of another's. */
export const CI_SYSTEMS: readonly CiSystem[] = [github, gitlab, bitbucket, circleci, azure, jenkins]
