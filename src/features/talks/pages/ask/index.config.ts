export default definePageConfig({ navigationBarTitleText: '申请宣讲' })
