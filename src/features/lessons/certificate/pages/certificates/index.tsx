import { Screen } from '../../../../../ui/screen'
import { CertificateList } from './certificate-list'
import './index.scss'

/** One's own certificates. */
export default function CertificatesPage() {
  return (
    <Screen title='学习证明'>
      <CertificateList />
    </Screen>
  )
}
