import { isWithin } from '../orgs/tree'
import { ms, type Instant } from '../time'

export type RoleName = 'secretary' | 'officer' | 'contact'
export const ROLE_NAMES: Record<RoleName, string> = { secretary: '团支书', officer: '团委干部', contact: '联系干部' }

export interface Grant {
  role: RoleName
  /** The node of the tree the role is held on. */
  orgId: string
  /** Null while open. */
  until: Instant | null
}

export interface Actor {
  grants: readonly Grant[]
  /** When the question is asked: grants end. */
  now: Date
}

export type Deed = 'see-names' | 'tend-members' | 'see-branch-numbers' | 'see-node' | 'set-ranking' | 'export-numbers'

/** Who may do what, where: a role reaches its own node or the whole subtree below it. */
const TABLE: Record<Deed, Partial<Record<RoleName, 'node' | 'subtree'>>> = {
  // No person's name is shown above branch level: officers get numbers.
  'see-names': { secretary: 'node' },
  // Excuses, corrections, reminders: who knows the people answers for them.
  'tend-members': { secretary: 'node' },
  'see-branch-numbers': { secretary: 'node', officer: 'subtree', contact: 'subtree' },
  'see-node': { officer: 'subtree', contact: 'subtree' },
  // A contact officer reads and changes nothing, and carries nothing away.
  'set-ranking': { officer: 'subtree' },
  'export-numbers': { officer: 'subtree' },
}

/** Whether a grant is still running: at the instant of its end it is over. */
export const isRunning = ({ until }: { until: Instant | null }, now: Instant): boolean =>
  until === null || ms(until) > ms(now)

/** Whether any of the actor's grants allows the deed on a target, given by its path in the tree: root first, itself last. */
export function can({ grants, now }: Actor, deed: Deed, path: readonly string[]): boolean {
  const own = path[path.length - 1]
  return grants.some((grant) => {
    if (!isRunning(grant, now)) return false
    const reach = TABLE[deed][grant.role]
    return reach === 'node' ? grant.orgId === own : reach === 'subtree' && isWithin(path, grant.orgId)
  })
}
