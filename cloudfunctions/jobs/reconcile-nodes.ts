import { nodeId } from '../../src/domain/counting/ids'
import { liftOfNode } from '../../src/domain/counting/lift'
import { slices } from '../kit/batches'
import { placesOfLeaves } from '../shared/counting/leaves.repo'
import { findNodesById, forgetChildren, getNode, knownNodes, type NodeDocument } from '../shared/counting/nodes.repo'
import { checkLink, hadParent, raiseOfNode, restoreNode, type Child, type Night } from './reconcile-links'

/** Holds nodes against the children they name, and against their parents. */
export async function reconcileNodes(page: readonly NodeDocument[], night: Night): Promise<void> {
  const { findings } = night
  findings.report.checked.nodes += page.length
  const strayed = await forgetStrays(page, night)
  await findings.repair()
  // One that has just forgotten somebody is read anew.
  const fresh = new Map((await findNodesById([...strayed])).map((node) => [node._id, node]))
  const children = page.flatMap((node) => childOf(fresh.get(node._id) ?? node) ?? [])
  const parents = new Map(
    (await findNodesById([...new Set(children.map(({ lift }) => lift.parentId))])).map((node) => [node._id, node]),
  )
  const lost = new Set<string>()
  for (const child of children) {
    const { parentId } = child.lift
    const parent = parents.get(parentId)
    if (parent) await checkLink(child, parent, night)
    else if (hadParent(child) && !lost.has(parentId)) {
      lost.add(parentId)
      findings.add('lost-node', parentId, () => restoreNode(parentId, night))
    }
  }
  await findings.repair()
}

function childOf(node: NodeDocument): Child | null {
  const lift = liftOfNode(node)
  if (!lift) return null
  const again = async () => {
    const now = await getNode(node._id)
    return now && childOf(now)
  }
  return { lift, dirty: node.dirty, again, raise: raiseOfNode(node._id) }
}

/** Names without a document that says it belongs there. The nodes that had such. */
async function forgetStrays(page: readonly NodeDocument[], { assignment, findings }: Night): Promise<Set<string>> {
  const idOf = (node: NodeDocument, key: string): string =>
    node.isBranch ? `${node._id}_${key.replace(/^part/, '')}` : nodeId(assignment._id, key)
  const places = await placesOf(page.flatMap((node) => Object.keys(node.c).map((key) => idOf(node, key))))
  const strayed = new Set<string>()
  for (const node of page) {
    const strays = Object.keys(node.c).filter((key) => {
      const place = places.get(idOf(node, key))
      return place?.parentId !== node._id || place.key !== key
    })
    if (strays.length === 0) continue
    strayed.add(node._id)
    for (const key of strays) findings.add('stray-child', `${node._id} ${key}`, () => forgetChildren(node, [key]))
  }
  return strayed
}

/** Ids asked for at once. */
const TOGETHER = 500

/** Under which parent and key some documents stand: leaves and nodes alike. */
async function placesOf(ids: readonly string[]): Promise<Map<string, { parentId: string | null; key: string }>> {
  const places = new Map<string, { parentId: string | null; key: string }>()
  for (const some of slices(ids, TOGETHER)) {
    const [below, above] = await Promise.all([placesOfLeaves(some), knownNodes(some)])
    for (const { _id, parentId, key } of below) places.set(_id, { parentId, key })
    for (const { _id, parentId, orgId } of above) places.set(_id, { parentId, key: orgId })
  }
  return places
}
