import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { BranchInvite } from '../../../../../contract/invites'
import { qrOf } from '../../../../../services/qr'
import { described, unnamed } from '../../../../../ui/aria'
import { Seal } from '../../../../../ui/seal'
import { pathWords, placeWords, qrText, untilWords } from '../../invite-words'

interface Props {
  invite: BranchInvite
  /** It still leads to the branch. */
  good: boolean
}

/** The invitation as it is shown and put up: it stays paper in the dark, as cameras want it. */
export function InviteCard({ invite, good }: Props) {
  const code = invite.invite?.code ?? ''
  const { picture } = useMemo(() => qrOf(qrText(code)), [code])
  return (
    <View className='invite theme-light'>
      <View className='invite__head'>
        <Seal name='团' me />
        <View className='invite__words'>
          <View className='text-title' {...described('heading', undefined, 2)}>
            {invite.branch.name}
          </View>
          <View className='text-cap'>{placeWords(invite)}</View>
        </View>
      </View>
      {good ? (
        <View
          className='invite__qr'
          {...described('img', `${invite.branch.name}的邀请二维码，用“加入团支部”里的扫码来扫`)}
        >
          <Image className='invite__picture' src={picture} {...unnamed} />
        </View>
      ) : (
        <View className='text-2 invite__over'>这个邀请码已经过期，扫码和输入都找不到支部了。</View>
      )}
      <View className='invite__code' {...described('img', `邀请码 ${[...code].join(' ')}`)}>
        {code}
      </View>
      <View className='text-cap invite__until'>{good ? untilWords(invite) : '已过期'}</View>
      <View className='text-cap invite__until'>{pathWords(invite)}</View>
    </View>
  )
}
