import type { BranchBoard } from '../../../../../contract/boards'
import { ExportButton } from '../../../components/export-button'

const ABOUT = {
  assignment: '本支部这一期的名单：姓名、身份、状态、完成时间。表里有姓名，请只用于团务工作。',
  month: '本支部这个月已截止的各期，一人一行，一期一列。表里有姓名，请只用于团务工作。',
}

/** The way to the branch's table. */
export function BoardExport({ board: { branch, assignment } }: { board: BranchBoard }) {
  return <ExportButton orgId={branch.id} assignment={assignment} about={ABOUT} />
}
