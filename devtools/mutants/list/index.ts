import type { Mutant } from '../mutant'
import { ASKED_ANEW } from './asking'
import { CHECKED_IN } from './checkins'
import { AFTERWARDS } from './checkins-after'
import { AT_THE_DOOR } from './checkins-door'
import { CHECKED } from './checks'
import { COMMITTEE } from './committee'
import { COMPARED_TEXTS } from './compared'
import { HANDED } from './devices'
import { DESK } from './desk'
import { TAKEN_OVER } from './documents'
import { DOMAIN } from './domain'
import { DOORS_SHUT } from './doors'
import { FINDING } from './finding'
import { FLAWED } from './flaws'
import { FUNCTIONS } from './functions'
import { HTML_READ } from './html'
import { IDENTITY } from './identity'
import { KEEPING } from './keeping'
import { IMPORTED } from './imports'
import { KIT } from './kit'
import { MOVED_IN } from './moving'
import { NAMED } from './names'
import { NOTICED } from './notices'
import { PUBLISHED } from './publishing'
import { READING } from './reading'
import { ASKING } from './requests'
import { SEARCHING } from './search'
import { SEATED } from './seats'
import { TAKING } from './taking'
import { STARRED } from './stars'
import { TABLES } from './tables'
import { LECTURED } from './talks'
import { VENUES } from './venues'
import { WRITTEN_FILES } from './written-files'

/**
 * Small faults where they would hurt: each with the tests that must turn red. Whoever changes a rule moves its mutants along;
 * whoever adds a rule adds one.
 */
export const MUTANTS: readonly Mutant[] = [
  ...DOMAIN,
  ...KIT,
  ...DOORS_SHUT,
  ...FUNCTIONS,
  ...DESK,
  ...COMMITTEE,
  ...NAMED,
  ...IDENTITY,
  ...ASKING,
  ...TABLES,
  ...IMPORTED,
  ...HTML_READ,
  ...TAKEN_OVER,
  ...MOVED_IN,
  ...SEARCHING,
  ...FLAWED,
  ...NOTICED,
  ...ASKED_ANEW,
  ...PUBLISHED,
  ...COMPARED_TEXTS,
  ...CHECKED,
  ...READING,
  ...SEATED,
  ...HANDED,
  ...KEEPING,
  ...VENUES,
  ...FINDING,
  ...TAKING,
  ...LECTURED,
  ...CHECKED_IN,
  ...AT_THE_DOOR,
  ...AFTERWARDS,
  ...WRITTEN_FILES,
  ...STARRED,
]
