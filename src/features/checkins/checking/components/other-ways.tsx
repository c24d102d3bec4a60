import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../../../../ui/icon'
import { Row } from '../../../../ui/row'
import { CallAction } from '../../components/call-action'
import { ownCodeUrl, passcodeUrl } from '../../routes'

interface Props {
  venueId: string
  help: { contact: string; phone: string } | null
  /** Of a session, where that is known. */
  sessionId?: string | undefined
  /** On the page that is for it. */
  withoutPasscode?: boolean
}

/** What always works beside the code: the keeper's scan, the digits that they tell, and whom to call. */
export function OtherWays({ venueId, help, sessionId, withoutPasscode }: Props) {
  const { contact = '', phone = '' } = help ?? {}
  return (
    <View className='checking__ways'>
      <Row icon='qr' title='给管理员扫我的码' onTap={() => void Taro.navigateTo({ url: ownCodeUrl(venueId) })} />
      {!withoutPasscode && (
        <Row
          icon='task'
          title='输入 6 位口令'
          onTap={() => void Taro.navigateTo({ url: passcodeUrl(venueId, sessionId) })}
        />
      )}
      {(contact !== '' || phone !== '') && (
        <View className='checking__person'>
          <Icon name='phone' />
          <View className='checking__words text-figures'>{`值守 ${contact} ${phone}`.trim()}</View>
          {phone !== '' && <CallAction phone={phone} />}
        </View>
      )}
    </View>
  )
}
