export default definePageConfig({ navigationBarTitleText: '新增青年之家' })
