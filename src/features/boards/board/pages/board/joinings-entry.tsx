import Taro from '@tarojs/taro'
import type { BranchBoard } from '../../../../../contract/boards'
import { Row } from '../../../../../ui/row'
import { joiningsUrl } from '../../../inner-routes'

/** The way to who has joined, and the word that a row of the roster is locked. */
export function JoiningsEntry({ board }: { board: BranchBoard }) {
  const { lockedRows, branch, may } = board
  if (!may.includes('see-joinings')) return null
  return (
    <Row
      icon='users'
      title={lockedRows === 0 ? '加入记录' : `加入记录，有 ${lockedRows} 位被锁定`}
      onTap={() => void Taro.navigateTo({ url: joiningsUrl(branch.id) })}
    />
  )
}
