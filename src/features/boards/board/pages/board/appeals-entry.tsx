import Taro from '@tarojs/taro'
import type { BranchBoard } from '../../../../../contract/boards'
import { Row } from '../../../../../ui/row'
import { appealsUrl } from '../../../routes'

/** The way to appeals that wait; nothing while there are none. */
export function AppealsEntry({ board }: { board: BranchBoard }) {
  const { openAppeals, branch } = board
  if (openAppeals === 0) return null
  return (
    <Row
      icon='help'
      title={`${openAppeals} 条申诉待答复`}
      onTap={() => void Taro.navigateTo({ url: appealsUrl(branch.id) })}
    />
  )
}
