import type { BranchBoard } from '../../../../../contract/boards'
import { ExportButton } from '../../../components/export-button'

const PEOPLE = {
  assignment: '本支部这一期的名单：姓名、身份、状态、完成时间。表里有姓名，请只用于团务工作。',
  month: '本支部这个月已截止的各期，一人一行，一期一列。表里有姓名，请只用于团务工作。',
}
const NUMBERS = {
  assignment: '这个支部这一期的数字，一行，没有姓名。',
  month: '这个支部这个月已截止的各期合计，一行，没有姓名。',
}

/** The way to the branch's table: of its people, or of its numbers for who may take only those; nothing for others. */
export function BoardExport({ board }: { board: BranchBoard }) {
  const { branch, assignment, may } = board
  const of = { orgId: branch.id, assignment, frozen: board.frozen !== null }
  if (may.includes('export-names')) return <ExportButton of='exportPeople' {...of} about={PEOPLE} />
  if (may.includes('export-numbers')) return <ExportButton of='exportNumbers' {...of} about={NUMBERS} />
  return null
}
