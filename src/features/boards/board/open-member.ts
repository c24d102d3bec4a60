import Taro from '@tarojs/taro'
import type { BoardPerson, BranchBoard } from '../../../contract/boards'
import { memberUrl } from '../routes'

/** A person of the branch, at the assignment that the board shows. */
export function openMember({ branch, assignment }: BranchBoard, { memberId }: BoardPerson): void {
  void Taro.navigateTo({ url: memberUrl(branch.id, memberId, assignment.assignmentId) })
}
