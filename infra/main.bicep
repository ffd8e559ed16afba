// MentorBot on Azure: a container app, the Tables of a storage account, and the bot registration with its Teams channel. No secret of Azure's own is
// made or kept: all of it trusts one managed identity. See README.md.

@description('What everything is called, or begins with: lower case letters, digits and hyphens.')
@minLength(4)
@maxLength(20)
param name string = 'mentorbot'

@description('Where everything stands.')
param location string = resourceGroup().location

@description('The container registry that the image is in: the name of one in this resource group.')
param registryName string

@description('The image in that registry, with its tag.')
param image string = 'mentorbot:latest'

@description('Where people and platforms reach the bot, with a slash at its end. Empty: the address that the container app gets.')
param publicUrl string = ''

@description('Slack: the signing secret of the app. Empty: Slack is off.')
@secure()
param slackSigningSecret string = ''

@description('Slack: the bot token of the app (xoxb-…). Empty: Slack is off.')
@secure()
param slackBotToken string = ''

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

var port = 8080
var suffix = uniqueString(resourceGroup().id)
var host = '${name}.${environment.properties.defaultDomain}'
var url = empty(publicUrl) ? 'https://${host}/' : publicUrl
var isSlackOn = !empty(slackSigningSecret) && !empty(slackBotToken)

// Built-in roles: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    retentionInDays: logDays
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take(toLower('${replace(name, '-', '')}${suffix}'), 24)
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tablesOfIdentity 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, storageTableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource imagesOfIdentity 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
  }
}

resource logsOfEnvironment 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: logs.id
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      secrets: isSlackOn
        ? [
            {
              name: 'slack-signing-secret'
              value: slackSigningSecret
            }
            {
              name: 'slack-bot-token'
              value: slackBotToken
            }
          ]
        : []
    }
    template: {
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/${image}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            [
              { name: 'ASPNETCORE_HTTP_PORTS', value: string(port) }
              { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
              { name: 'PublicUrl', value: url }
              { name: 'Storage__Provider', value: 'AzureTables' }
              { name: 'Storage__Endpoint', value: storage.properties.primaryEndpoints.table }
              { name: 'Teams__AppId', value: identity.properties.clientId }
              { name: 'Teams__AppType', value: 'UserAssignedMSI' }
              { name: 'Teams__TenantId', value: identity.properties.tenantId }
              { name: 'Teams__AllowedTenants', value: identity.properties.tenantId }
            ],
            isSlackOn
              ? [
                  { name: 'Slack__SigningSecret', secretRef: 'slack-signing-secret' }
                  { name: 'Slack__BotToken', secretRef: 'slack-bot-token' }
                ]
              : []
          )
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 2
              failureThreshold: 60
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
            }
          ]
        }
      ]
      // A bot that sleeps sends nobody a nudge.
      scale: {
        minReplicas: 1
        maxReplicas: 1
      }
    }
  }
  dependsOn: [
    imagesOfIdentity
    tablesOfIdentity
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'MentorBot'
    endpoint: '${url}api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

@description('The setting Teams__AppId, for the app package.')
output appId string = identity.properties.clientId

@description('The setting PublicUrl, for the app package.')
output publicUrl string = url
