import Taro from '@tarojs/taro'
import type { BoardPerson, BranchBoard } from '../../../contract/boards'
import { tappable } from '../../../ui/aria'
import { memberUrl } from '../routes'

/** Makes something the way to a person's record, at the assignment that the board shows; nothing for who may not see it. */
export const memberLink = ({ assignment, may }: BranchBoard, { memberId }: BoardPerson, heard?: { label: string }) => {
  const open = () => void Taro.navigateTo({ url: memberUrl(memberId, assignment.assignmentId) })
  return may.includes('see-record') ? tappable(open, heard && { role: 'link', label: heard.label }) : {}
}
