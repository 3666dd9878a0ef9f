import type { Problem } from '../model/blob.ts'
import type { Finding, Suppressed } from '../model/finding.ts'
import type { Key } from '../model/key.ts'
import type { Report } from '../model/report.ts'
import { visible } from './escape.ts'
import type { Format } from './format.ts'
import { fullPath, liveWord } from './place.ts'
import { descriptorsOf } from './sarif-rules.ts'

/**
 * SARIF 2.1.0 (OASIS) as GitHub code scanning reads it, without blanks since uploads are limited. No snippet is given, and the secret's
 * id stands under a fingerprint of our own: GitHub computes `primaryLocationLineHash` itself and complains of another one.
 */
export const sarif: Format = (report, write) => {
  const { version, rules: ruleCount, rulesDigest } = report.tool
  const rules = descriptorsOf(report)
  const indexOf = new Map(rules.map(({ id }, i) => [id, i]))
  const keys = new Map((report.keys ?? []).map((key) => [key.id, key]))
  const run = {
    tool: {
      driver: {
        name: 'keysieve',
        semanticVersion: version,
        informationUri: 'https://github.com/keysieve/keysieve',
        rules,
        properties: { rules: ruleCount, rulesDigest },
      },
    },
    automationDetails: { id: categoryOf(report) },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.problems.length === 0,
        toolExecutionNotifications: report.problems.map(notification),
      },
    ],
    results: [
      ...report.findings.map((finding) => ({
        ruleId: finding.rule,
        ruleIndex: indexOf.get(finding.rule),
        ...resultOf(finding, keys.get(finding.id)),
      })),
      ...report.suppressed.map((entry) => ({
        ruleId: entry.rule,
        ruleIndex: indexOf.get(entry.rule),
        ...allowedResult(entry),
      })),
    ],
    properties: {
      mode: report.scan.mode,
      head: report.scan.head,
      shard: report.scan.shard,
      covered: report.scan.covered,
    },
  }
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
  write(`${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] })}\n`)
}

/** Runs of other modes and shards are other categories, so that one upload does not close another's alerts. */
function categoryOf({ scan }: Report): string {
  return `keysieve/${scan.mode}/${scan.shard === null ? '' : `${scan.shard.replace('/', '-of-')}/`}`
}

/** @param key what an audit knows of it */
function resultOf(finding: Finding, key: Key | undefined) {
  const { path, inside, line, column, endLine, endColumn } = finding
  const warning = finding.confidence === 'maybe' || finding.severity === 'low' ? 'note' : 'warning'
  const region = { startLine: line, startColumn: column, endLine, endColumn }
  return {
    level: finding.blocking ? 'error' : warning,
    message: { text: messageOf(finding) },
    // A place within an archive is no place in the file.
    locations: [
      inside.length === 0
        ? { physicalLocation: { artifactLocation: artifact(path), region } }
        : {
            physicalLocation: { artifactLocation: artifact(path), region: { startLine: 1 } },
            logicalLocations: [{ fullyQualifiedName: `${fullPath(finding)}:${line}:${column}` }],
          },
    ],
    partialFingerprints: { 'secretValue/v1': finding.id },
    occurrenceCount: finding.occurrences,
    properties: {
      confidence: finding.confidence,
      severity: finding.severity,
      provider: finding.provider,
      decodedFrom: finding.decodedFrom,
      blob: finding.blob,
      commit: finding.commit,
      author: finding.author,
      date: finding.date,
      ...(finding.livesIn ? { livesIn: finding.livesIn } : {}),
      ...(finding.live ? { live: finding.live } : {}),
      ...(key ? { ageDays: key.ageDays, overdue: key.overdue, rotated: key.rotated } : {}),
    },
  }
}

function messageOf(finding: Finding): string {
  const facts = [`${liveWord(finding)}${finding.confidence}, ${finding.severity} severity`]
  if (finding.preview.length > 1) facts.push(`starts with ${finding.preview}`)
  if (finding.decodedFrom.length > 0) facts.push(`decoded from ${finding.decodedFrom.join(', ')}`)
  if (finding.inside.length > 0) facts.push(`in ${fullPath(finding)}:${finding.line}`)
  if (finding.commit) facts.push(`commit ${finding.commit.slice(0, 12)}`)
  const advice = finding.advice === undefined ? '' : ` ${finding.advice}`
  return inert(`${finding.title}: ${facts.join('; ')}. Id ${finding.id}.${advice}`)
}

function allowedResult({ id, path, line, by, reason }: Suppressed) {
  const kind = by === 'ignore-file' || by === 'config' ? 'external' : 'inSource'
  return {
    level: 'note',
    message: { text: inert(`Allowed by ${by}: ${reason}`) },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: line } } }],
    partialFingerprints: { 'secretValue/v1': id },
    suppressions: [{ kind, status: 'accepted', justification: visible(`${by}: ${reason}`) }],
  }
}

function notification({ code, path, message }: Problem) {
  return {
    descriptor: { id: code },
    level: 'error',
    message: { text: inert(message) },
    ...(path === '' ? {} : { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }),
  }
}

/** Brackets would make a link of a message (3.11.6) and braces a placeholder (3.11.5): both become round. */
function inert(text: string): string {
  return visible(text).replace(/[[{]/g, '(').replace(/[\]}]/g, ')')
}

/** RFC 3986; a name from outside of the root is a file URI of its own. */
function artifact(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' }
}
