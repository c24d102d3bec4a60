import { Image, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import { qrOf } from '../../../../services/qr'
import { described, unnamed } from '../../../../ui/aria'
import type { CodeStore } from '../code.store'
import './code-box.scss'

/** So many that the picture is sharp once it is drawn larger, and so few that a new one is soon there. */
const PIXELS_PER_MODULE = 3

/** The code with its quiet zone: white in both themes. */
export const CodeBox = observer(function CodeBox({ store: { code } }: { store: CodeStore }) {
  const picture = useMemo(() => (code === null ? null : qrOf(code, PIXELS_PER_MODULE).picture), [code])
  return (
    <View className='code-box' {...described('img', '签到二维码，扫开是签到页，每 10 秒换一次')}>
      {picture !== null && <Image className='code-box__picture' src={picture} {...unnamed} />}
    </View>
  )
})
