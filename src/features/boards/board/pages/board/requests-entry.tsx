import Taro from '@tarojs/taro'
import type { BranchBoard } from '../../../../../contract/boards'
import { Row } from '../../../../../ui/row'
import { inviteUrl } from '../../../inner-routes'
import { requestsUrl } from '../../../routes'
import { waitingWords } from '../../../request-count-words'

/** The way to who asks to be added, with how many fit the roster, and to the branch's invite code. */
export function RequestsEntry({ board }: { board: BranchBoard }) {
  const { requests, branch, may } = board
  return (
    <>
      {may.includes('see-requests') && (
        <Row
          icon='task'
          title={waitingWords(requests)}
          onTap={() => void Taro.navigateTo({ url: requestsUrl(branch.id) })}
        />
      )}
      {may.includes('invite') && (
        <Row icon='qr' title='邀请加入' onTap={() => void Taro.navigateTo({ url: inviteUrl(branch.id) })} />
      )}
    </>
  )
}
