// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/public_parameter_data.hpp"

#include <algorithm>
#include <array>

namespace ssmock::store::public_data {
namespace {

constexpr auto all_patterns = std::to_array<pattern>({
    {"ami-amazon-linux-latest/al2023-ami-[,minimal-]kernel-[6.1=default,6.12,6.18]-[arm64,x86_64]",
     "{ami}"},
    {"ami-amazon-linux-latest/amzn2-ami-[=kernel-4.14-,kernel-5.10-=kernel-default-]hvm-"
     "[arm64-gp2,x86_64-ebs,x86_64-gp2]",
     "{ami}"},
    {"ami-amazon-linux-latest/amzn2-ami-minimal-[=kernel-4.14-]hvm-[arm64-ebs,x86_64-ebs]",
     "{ami}"},
    {"ami-amazon-linux-latest/amzn2-ami-minimal-kernel-[5.10=default]-hvm-[arm64-gp2,x86_64-gp2]",
     "{ami}"},
    {"ami-amazon-linux-latest/amzn-ami-hvm-x86_64-[ebs,gp2,s3]", "{ami}"},
    {"ami-amazon-linux-latest/amzn-ami-[minimal-hvm,minimal-pv,pv]-x86_64-[ebs,s3]", "{ami}"},

    // That Windows Server 2025 has all that the versions before it have [I].
    {"ami-windows-latest/[,TPM-]Windows_Server-[2016,2019,2022,2025]-English-[Core,Full]-Base",
     "{ami}"},
    {"ami-windows-latest/BIOS-Windows_Server-2025-English-[Core,Full]-Base", "{ami}"},
    {"ami-windows-latest/EC2LaunchV2-Windows_Server-[2016,2019]-English-[Core,Full]-Base", "{ami}"},
    {"ami-windows-latest/EC2LaunchV2-Windows_Server-2019-English-Full-ContainersLatest", "{ami}"},
    {"ami-windows-latest/Windows_Server-[2016,2019,2022]-English-[Core,Full]-ContainersLatest",
     "{ami}"},
    {"ami-windows-latest/Windows_Server-[2016,2019,2022,2025]-English-STIG-[Core,Full]", "{ami}"},
    {"ami-windows-latest/Windows_Server-[2016,2019]-English-Full-HyperV", "{ami}"},
    {"ami-windows-latest/Windows_Server-[2016,2019,2022,2025]-[Chinese_Simplified,"
     "Chinese_Traditional,Czech,Dutch,French,German,Hungarian,Italian,Japanese,Korean,Polish,"
     "Portuguese_Brazil,Portuguese_Portugal,Russian,Spanish,Swedish,Turkish]-Full-Base",
     "{ami}"},
    {"ami-windows-latest/Windows_Server-2016-English-[Core,Full]-SQL_2016_SP3_"
     "[Enterprise,Express,Standard,Web]",
     "{ami}"},
    {"ami-windows-latest/Windows_Server-2016-English-Full-SQL_[2017,2019]_"
     "[Enterprise,Express,Standard,Web]",
     "{ami}"},
    {"ami-windows-latest/Windows_Server-2019-English-Full-SQL_[2016_SP3,2017,2019,2022]_"
     "[Enterprise,Express,Standard,Web]",
     "{ami}"},
    {"ami-windows-latest/Windows_Server-2022-English-Full-SQL_[2017,2019,2022]_"
     "[Enterprise,Express,Standard,Web]",
     "{ami}"},
    {"ami-windows-latest/Windows_Server-2025-English-Full-SQL_[2022,2025]_"
     "[Enterprise,Express,Standard,Web]",
     "{ami}"},
    {"ami-windows-latest/Windows_Server-2019-Japanese-Full-SQL_[2017,2019,2022]_"
     "[Enterprise,Standard,Web]",
     "{ami}"},
    {"ami-windows-latest/Windows_Server-2022-Japanese-Full-SQL_[2017,2019,2022]_"
     "[Enterprise,Standard,Web]",
     "{ami}"},
    {"ami-windows-latest/TPM-Windows_Server-2019-English-Full-SQL_2019_[Enterprise,Standard]",
     "{ami}"},
    {"ami-windows-latest/TPM-Windows_Server-2022-English-Full-SQL_2022_[Enterprise,Standard]",
     "{ami}"},

    {"canonical/ubuntu/server/[focal=20.04,jammy=22.04,noble=24.04]/stable/current/[amd64,arm64]/"
     "hvm/[ebs-gp2,ebs-gp3]/ami-id",
     "{ami}"},
    {"debian/[daily,release]/[bullseye=11,bookworm=12,trixie=13]/latest/[amd64,arm64]", "{ami}"},
    {"suse/[sles,sles-byos]/[12-sp5,15-sp5,15-sp6,15-sp7,16.0]/[arm64,x86_64]/latest", "{ami}"},
    {"freebsd/[aarch64,amd64]/base/[ufs,zfs]/[13.5,14.3]/RELEASE", "{ami}"},
    {"ec2-macos/[sequoia,sonoma,tahoe,ventura]/[arm64_mac,x86_64_mac]/latest/image_id", "{ami}"},

    {"bottlerocket/aws-[ecs-1,ecs-2,k8s-1.28,k8s-1.29,k8s-1.30,k8s-1.31,k8s-1.32,k8s-1.33,k8s-1.34]"
     "[,-nvidia]/[arm64,x86_64]/[latest=1.50.0=1.50.0-df8e0d8c]/image_id",
     "{ami}"},
    {"bottlerocket/aws-[ecs-1,ecs-2,k8s-1.28,k8s-1.29,k8s-1.30,k8s-1.31,k8s-1.32,k8s-1.33,k8s-1.34]"
     "[,-nvidia]/[arm64,x86_64]/[latest=1.50.0=1.50.0-df8e0d8c]/image_version",
     "1.50.0-df8e0d8c"},

    {"cloud9/amis/[amazonlinux-2-x86_64,amazonlinux-2023-x86_64,ubuntu-22.04-x86_64]", "{ami}"},
    {"datasync/ami", "{ami}"},
    {"deeplearning/ami/x86_64/base-oss-nvidia-driver-gpu-"
     "[amazon-linux-2023,ubuntu-22.04,ubuntu-24.04]/latest/ami-id",
     "{ami}"},
    {"deeplearning/ami/x86_64/oss-nvidia-driver-gpu-pytorch-[2.7-ubuntu-22.04,2.8-ubuntu-24.04]/"
     "latest/ami-id",
     "{ami}"},
    {"neuron/dlami/[multi-framework,pytorch-2.8]/[amazon-linux-2023,ubuntu-22.04,ubuntu-24.04]/"
     "latest/image_id",
     "{ami}"},
    {"storagegateway/ami/[CACHED,FILE_S3,STORED,VTL]/latest", "{ami}"},

    {"appmesh/envoy", "840364872350.dkr.ecr.{region}.{domain}/aws-appmesh-envoy:v1.29.12.1-prod"},
    {"aws-for-fluent-bit/[2.32.5,2.34.0]",
     "906394416424.dkr.ecr.{region}.{domain}/aws-for-fluent-bit:{1}"},
    {"aws-for-fluent-bit/latest",
     "906394416424.dkr.ecr.{region}.{domain}/aws-for-fluent-bit:2.34.0"},
    {"aws-for-fluent-bit/stable",
     "906394416424.dkr.ecr.{region}.{domain}/aws-for-fluent-bit:2.32.5"},
    {"powertools/python/[arm64,x86_64]/python3.[9,10,11,12,13]/latest",
     "arn:{partition}:lambda:{region}:017000801446:layer:AWSLambdaPowertoolsPythonV3-python3"
     "{2}-{1}:23"},
    {"powertools/typescript/generic/all/latest",
     "arn:{partition}:lambda:{region}:094274105915:layer:AWSLambdaPowertoolsTypeScriptV2:39"},

    {"global-infrastructure/current-region", "{region}"},
    // Clients read some of these; that there are all of a region's [I].
    {"global-infrastructure/current-region/"
     "[domain,geolocationCountry,geolocationRegion,longName,partition]",
     "{{1}}"},
    {"global-infrastructure/version", "1.0.0"},  // [I]
});

constexpr auto all_records = std::to_array<pattern>({
    {"ecs/optimized-ami/amazon-linux-2023[,/neuron:-neuron]/recommended",
     "ecs_agent_version=1.101.0|ecs_runtime_version=Docker version 25.0.13|image_id={ami}|"
     "image_name=al2023-ami-ecs{=1}-hvm-2023.0.20251108-kernel-6.1-x86_64|"
     "image_version=2023.0.20251108|os=Amazon Linux 2023|schema_version=#1|"
     "source_image_name=al2023-ami-minimal-2023.9.20251105.0-kernel-6.1-x86_64"},
    {"ecs/optimized-ami/amazon-linux-2023/gpu/recommended",
     "ecs_agent_version=1.101.0|ecs_runtime_version=Docker version 25.0.13|image_id={ami}|"
     "image_name=al2023-ami-ecs-gpu-hvm-2023.0.20251108-kernel-6.1-x86_64-ebs|"
     "image_version=2023.0.20251108|os=Amazon Linux 2023|schema_version=#1|"
     "source_image_name=al2023-ami-minimal-2023.9.20251105.0-kernel-6.1-x86_64"},
    {"ecs/optimized-ami/amazon-linux-2023/arm64/recommended",
     "ecs_agent_version=1.101.0|ecs_runtime_version=Docker version 25.0.13|image_id={ami}|"
     "image_name=al2023-ami-ecs-hvm-2023.0.20251108-kernel-6.1-arm64|"
     "image_version=2023.0.20251108|os=Amazon Linux 2023|schema_version=#1|"
     "source_image_name=al2023-ami-minimal-2023.9.20251105.0-kernel-6.1-arm64"},
    {"ecs/optimized-ami/amazon-linux-2[,/kernel-5.10:-kernel-5.10][,/gpu:-gpu,/inf:-inf]/"
     "recommended",
     "ecs_agent_version=1.101.0|ecs_runtime_version=Docker version 25.0.13|image_id={ami}|"
     "image_name=amzn2-ami-ecs{=1}{=2}-hvm-2.0.20251108-x86_64-ebs|"
     "image_version=2.0.20251108|os=Amazon Linux 2|schema_version=#1|"
     "source_image_name=amzn2-ami-minimal-hvm-2.0.20251103.3-x86_64-ebs"},
    {"ecs/optimized-ami/amazon-linux-2[,/kernel-5.10:-kernel-5.10]/arm64/recommended",
     "ecs_agent_version=1.101.0|ecs_runtime_version=Docker version 25.0.13|image_id={ami}|"
     "image_name=amzn2-ami-ecs{=1}-hvm-2.0.20251108-arm64-ebs|"
     "image_version=2.0.20251108|os=Amazon Linux 2|schema_version=#1|"
     "source_image_name=amzn2-ami-minimal-hvm-2.0.20251103.3-arm64-ebs"},
    {"ecs/optimized-ami/amazon-linux/recommended",
     "ecs_agent_version=1.51.0|ecs_runtime_version=Docker version 20.10.13|image_id={ami}|"
     "image_name=amzn-ami-2018.03.20250224-amazon-ecs-optimized|"
     "image_version=2018.03.20250224|os=Amazon Linux|schema_version=#1|"
     "source_image_name=amzn-ami-minimal-hvm-2018.03.0.20231218.0-x86_64-ebs"},
    {"ecs/optimized-ami/windows_server/2016/english/full/recommended",
     "ecs_agent_version=1.26.0|ecs_runtime_version=Docker version 18.03.1-ee-7|image_id={ami}|"
     "image_name=Windows_Server-2016-English-Full-ECS_Optimized-2019.03.07|"
     "os=Windows_Server-2016-English-Full|schema_version=#1"},
    {"ecs/optimized-ami/windows_server/2019/english/full/recommended",
     "ecs_agent_version=1.27.0|ecs_runtime_version=Docker version 18.09.4|image_id={ami}|"
     "image_name=Windows_Server-2019-English-Full-ECS_Optimized-2019.05.10|"
     "os=Windows_Server-2019-English-Full|schema_version=#1"},

    // What the next three hold besides the image's id [I].
    {"ami-windows-latest/Windows_Server-2016-English-Full-ECS_Optimized",
     "ecs_agent_version=1.101.0|ecs_runtime_version=Docker version 25.0.6|image_id={ami}|"
     "image_name=Windows_Server-2016-English-Full-ECS_Optimized-2025.11.15|"
     "os=Windows_Server-2016-English-Full|schema_version=#1"},
    {"ami-windows-latest/Windows_Server-[2019,2022,2025]-English-[Core,Full]-ECS_Optimized",
     "ecs_agent_version=1.101.0|ecs_runtime_version=Docker version 25.0.6|image_id={ami}|"
     "image_name=Windows_Server-{1}-English-{2}-ECS_Optimized-2025.11.15|"
     "os=Windows_Server-{1}-English-{2}|schema_version=#1"},
    {"ami-windows-latest/Windows_Server-[2019,2022]-English-[Core,Full]-EKS_Optimized-"
     "[1.28,1.29,1.30,1.31,1.32,1.33,1.34]",
     "schema_version=2|image_id={ami}|"
     "image_name=Windows_Server-{1}-English-{2}-EKS_Optimized-{3}-2025.11.21|"
     "release_version={3}-2025.11.21"},

    {"eks/optimized-ami/"
     "[1.28:1.28.15,1.29:1.29.15,1.30:1.30.14,1.31:1.31.13,1.32:1.32.9,1.33:1.33.5,1.34:1.34.1]/"
     "amazon-linux-2023/[arm64/nvidia:arm64-nvidia,arm64/standard:arm64-standard,"
     "x86_64/neuron:x86_64-neuron,x86_64/nvidia:x86_64-nvidia,x86_64/standard:x86_64-standard]/"
     "recommended",
     "schema_version=2|image_id={ami}|image_name=amazon-eks-node-al2023-{=2}-{1}-v20251120|"
     "release_version={=1}-20251120"},
    {"eks/optimized-ami/[1.28:1.28.15,1.29:1.29.15,1.30:1.30.14,1.31:1.31.13,1.32:1.32.9]/"
     "amazon-linux-2[,-arm64,-gpu]/recommended",
     "schema_version=2|image_id={ami}|image_name=amazon-eks{2}-node-{1}-v20251120|"
     "release_version={=1}-20251120"},
});

constexpr auto all_regions = std::to_array<region>({
    {"af-south-1", "afs1", "123", "Africa (Cape Town)", "ZA-WC"},
    {"ap-east-1", "ape1", "123", "Asia Pacific (Hong Kong)", "CN-HK"},
    {"ap-east-2", "ape2", "123", "Asia Pacific (Taipei)", "TW-TPE"},
    {"ap-northeast-1", "apne1", "1234", "Asia Pacific (Tokyo)", "JP-13"},
    {"ap-northeast-2", "apne2", "1234", "Asia Pacific (Seoul)", "KR-28"},
    {"ap-northeast-3", "apne3", "123", "Asia Pacific (Osaka)", "JP-27"},
    {"ap-south-1", "aps1", "123", "Asia Pacific (Mumbai)", "IN-MH"},
    {"ap-south-2", "aps2", "123", "Asia Pacific (Hyderabad)", "IN-TG"},
    {"ap-southeast-1", "apse1", "123", "Asia Pacific (Singapore)", "SG-01"},
    {"ap-southeast-2", "apse2", "123", "Asia Pacific (Sydney)", "AU-NSW"},
    {"ap-southeast-3", "apse3", "123", "Asia Pacific (Jakarta)", "ID-JK"},
    {"ap-southeast-4", "apse4", "123", "Asia Pacific (Melbourne)", "AU-VIC"},
    {"ap-southeast-5", "apse5", "123", "Asia Pacific (Malaysia)", "MY-14"},
    {"ap-southeast-6", "apse6", "123", "Asia Pacific (New Zealand)", "NZ-AUK"},
    {"ap-southeast-7", "apse7", "123", "Asia Pacific (Thailand)", "TH-10"},
    {"ca-central-1", "cac1", "124", "Canada (Central)", "CA-QC"},
    {"ca-west-1", "caw1", "123", "Canada West (Calgary)", "CA-AB"},
    {"cn-north-1", "cnn1", "124", "China (Beijing)", "CN-BJ", "aws-cn"},
    {"cn-northwest-1", "cnnw1", "123", "China (Ningxia)", "CN-NX", "aws-cn"},
    {"eu-central-1", "euc1", "123", "Europe (Frankfurt)", "DE-HE"},
    {"eu-central-2", "euc2", "123", "Europe (Zurich)", "CH-ZH"},
    {"eu-north-1", "eun1", "123", "Europe (Stockholm)", "SE-AB"},
    {"eu-south-1", "eus1", "123", "Europe (Milan)", "IT-MI"},
    {"eu-south-2", "eus2", "123", "Europe (Spain)", "ES-AR"},
    {"eu-west-1", "euw1", "123", "Europe (Ireland)", "IE-D"},
    {"eu-west-2", "euw2", "123", "Europe (London)", "GB-LND"},
    {"eu-west-3", "euw3", "123", "Europe (Paris)", "FR-75C"},
    {"eusc-de-east-1", "euscdee1", "123", "AWS European Sovereign Cloud (Germany)", "DE-BE",
     "aws-eusc"},
    {"il-central-1", "ilc1", "123", "Israel (Tel Aviv)", "IL-TA"},
    {"me-central-1", "mec1", "123", "Middle East (UAE)", "AE-DU"},
    {"me-south-1", "mes1", "123", "Middle East (Bahrain)", "BH-14"},
    {"mx-central-1", "mxc1", "123", "Mexico (Central)", "MX-QUE"},
    {"sa-east-1", "sae1", "123", "South America (Sao Paulo)", "BR-SP"},
    {"us-east-1", "use1", "123456", "US East (N. Virginia)", "US-VA"},
    {"us-east-2", "use2", "123", "US East (Ohio)", "US-OH"},
    {"us-gov-east-1", "usge1", "123", "AWS GovCloud (US-East)", "US-OH", "aws-us-gov"},
    {"us-gov-west-1", "usgw1", "123", "AWS GovCloud (US-West)", "US-OR", "aws-us-gov"},
    {"us-west-1", "usw1", "123", "US West (N. California)", "US-CA"},
    {"us-west-2", "usw2", "1234", "US West (Oregon)", "US-OR"},
});

// The places of most zones [I].
constexpr auto all_local_zones = std::to_array<edge_zone>({
    {"afs1-los1-az1", "Nigeria (Lagos)", "NG-LA"},
    {"aps1-ccu1-az1", "India (Kolkata)", "IN-WB"},
    {"aps1-del1-az1", "India (Delhi)", "IN-DL"},
    {"apse1-han1-az1", "Vietnam (Hanoi)", "VN-HN"},
    {"apse1-mnl1-az1", "Philippines (Manila)", "PH-00"},
    {"apse2-per1-az1", "Australia (Perth)", "AU-WA"},
    {"euc1-ath1-az1", "Greece (Athens)", "GR-I"},
    {"euc1-ham1-az1", "Germany (Hamburg)", "DE-HH"},
    {"euc1-ist1-az1", "Turkey (Istanbul)", "TR-34"},
    {"euc1-waw1-az1", "Poland (Warsaw)", "PL-14"},
    {"eun1-cph1-az1", "Denmark (Copenhagen)", "DK-84"},
    {"eun1-hel1-az1", "Finland (Helsinki)", "FI-18"},
    {"mes1-mct1-az1", "Oman (Muscat)", "OM-MA"},
    {"use1-atl2-az1", "US East (Atlanta)", "US-GA"},
    {"use1-bos1-az1", "US East (Boston)", "US-MA"},
    {"use1-bue1-az1", "Argentina (Buenos Aires)", "AR-C"},
    {"use1-chi2-az1", "US East (Chicago)", "US-IL"},
    {"use1-dfw2-az1", "US East (Dallas)", "US-TX"},
    {"use1-iah2-az1", "US East (Houston)", "US-TX"},
    {"use1-lim1-az1", "Peru (Lima)", "PE-LIM"},
    {"use1-mci1-az1", "US East (Kansas City)", "US-MO"},
    {"use1-mia2-az1", "US East (Miami)", "US-FL"},
    {"use1-msp1-az1", "US East (Minneapolis)", "US-MN"},
    {"use1-nyc2-az1", "US East (New York City)", "US-NY"},
    {"use1-phl1-az1", "US East (Philadelphia)", "US-PA"},
    {"use1-scl1-az1", "Chile (Santiago)", "CL-RM"},
    {"usw2-den1-az1", "US West (Denver)", "US-CO"},
    {"usw2-hnl1-az1", "US West (Honolulu)", "US-HI"},
    {"usw2-las1-az1", "US West (Las Vegas)", "US-NV"},
    {"usw2-lax1-az1", "US West (Los Angeles)", "US-CA"},
    {"usw2-lax1-az2", "US West (Los Angeles)", "US-CA"},
    {"usw2-phx2-az1", "US West (Phoenix)", "US-AZ"},
    {"usw2-sea1-az1", "US West (Seattle)", "US-WA"},
});

constexpr auto all_wavelength_zones = std::to_array<edge_zone>({
    {"apne1-wl1-kix-wlz1", "Asia Pacific (KDDI) - Osaka", "JP-27"},
    {"apne1-wl1-nrt-wlz1", "Asia Pacific (KDDI) - Tokyo", "JP-13"},
    {"cac1-wl1-yto-wlz1", "Canada (BELL) - Toronto", "CA-ON"},
    {"euw2-wl2-man-wlz1", "Europe (British Telecom) - Manchester", "GB-MAN"},
    {"euw3-cmn1-wlz1", "Morocco (Orange) - Casablanca", "MA-06"},
    {"euw3-dss1-wlz1", "Senegal (Sonatel) - Dakar", "SN-DK"},
    {"use1-wl1-atl-wlz1", "US East (Verizon) - Atlanta", "US-GA"},
    {"use1-wl1-bna-wlz1", "US East (Verizon) - Nashville", "US-TN"},
    {"use1-wl1-bos-wlz1", "US East (Verizon) - Boston", "US-MA"},
    {"use1-wl1-chi-wlz1", "US East (Verizon) - Chicago", "US-IL"},
    {"use1-wl1-clt-wlz1", "US East (Verizon) - Charlotte", "US-NC"},
    {"use1-wl1-dfw-wlz1", "US East (Verizon) - Dallas", "US-TX"},
    {"use1-wl1-dtw-wlz1", "US East (Verizon) - Detroit", "US-MI"},
    {"use1-wl1-iah-wlz1", "US East (Verizon) - Houston", "US-TX"},
    {"use1-wl1-mia-wlz1", "US East (Verizon) - Miami", "US-FL"},
    {"use1-wl1-msp-wlz1", "US East (Verizon) - Minneapolis", "US-MN"},
    {"use1-wl1-nyc-wlz1", "US East (Verizon) - New York", "US-NY"},
    {"use1-wl1-tpa-wlz1", "US East (Verizon) - Tampa", "US-FL"},
    {"use1-wl1-was-wlz1", "US East (Verizon) - Washington DC", "US-DC"},
    {"usw2-wl1-den-wlz1", "US West (Verizon) - Denver", "US-CO"},
    {"usw2-wl1-las-wlz1", "US West (Verizon) - Las Vegas", "US-NV"},
    {"usw2-wl1-lax-wlz1", "US West (Verizon) - Los Angeles", "US-CA"},
    {"usw2-wl1-phx-wlz1", "US West (Verizon) - Phoenix", "US-AZ"},
    {"usw2-wl1-sea-wlz1", "US West (Verizon) - Seattle", "US-WA"},
    {"usw2-wl1-sfo-wlz1", "US West (Verizon) - San Francisco", "US-CA"},
});

constexpr auto all_services = std::to_array<service>({
    {"acm", "AWS Certificate Manager", "certificate-manager/"},
    {"apigateway", "Amazon API Gateway", "api-gateway/"},
    {"apprunner", "AWS App Runner", "apprunner/", usual_endpoint,
     "apne1 aps1 apse1 apse2 euc1 euw1 euw2 euw3 use1 use2 usw2"},
    {"autoscaling", "Amazon EC2 Auto Scaling", "ec2/autoscaling/", usual_endpoint, everywhere,
     true},
    {"bedrock", "Amazon Bedrock", "bedrock/", usual_endpoint, "!ape1 cnn1 cnnw1"},
    {"braket", "Amazon Braket", "braket/", usual_endpoint, "eun1 euw2 use1 usw1 usw2"},
    {"budgets", "AWS Budgets", "aws-cost-management/aws-budgets/",
     "budgets.{domain}|aws-eusc=budgets.{region}.api.amazonwebservices.eu",
     "cac1 cnn1 cnnw1 euscdee1 use1 usw2"},
    {"cloudformation", "AWS CloudFormation", "cloudformation/"},
    {"cloudfront", "Amazon CloudFront", "cloudfront/",
     "cloudfront.{domain}|aws-cn=cloudfront.cn-northwest-1.{domain}", "!euscdee1 usge1 usgw1"},
    {"cloudtrail", "AWS CloudTrail", "cloudtrail/"},
    {"cloudwatch", "Amazon CloudWatch", "cloudwatch/", "monitoring.{region}.{domain}", everywhere,
     true},
    {"codeartifact", "AWS CodeArtifact", "codeartifact", usual_endpoint,
     "apne1 aps1 apse1 apse2 euc1 eun1 eus1 euw1 euw2 euw3 use1 use2 usw2"},
    {"cognito-idp", "Amazon Cognito Identity User Pools", "", usual_endpoint, "!cnn1 cnnw1"},
    {"comprehend", "Amazon Comprehend", "comprehend/", usual_endpoint,
     "apne1 apne2 aps1 apse1 apse2 cac1 euc1 euw1 euw2 use1 use2 usgw1 usw2"},
    {"config", "AWS Config", "config/"},
    {"connect", "Amazon Connect", "connect/", usual_endpoint,
     "afs1 apne1 apne2 apse1 apse2 cac1 euc1 euw2 use1 usgw1 usw2"},
    {"costexplorer", "AWS Cost Explorer", "aws-cost-management/aws-cost-explorer/",
     "ce.{region}.{domain}|aws-eusc=ce.{region}.api.amazonwebservices.eu", "cnnw1 euscdee1 use1"},
    {"devicefarm", "AWS Device Farm", "device-farm/", usual_endpoint, "usw2"},
    {"dynamodb", "Amazon DynamoDB", "dynamodb/", usual_endpoint, everywhere, true},
    {"ec2", "Amazon Elastic Compute Cloud (EC2)", "ec2/", usual_endpoint, everywhere, true},
    {"ecr", "Amazon Elastic Container Registry (ECR)", "ecr/"},
    {"ecs", "Amazon Elastic Container Service (ECS)", "ecs/"},
    {"efs", "Amazon Elastic File System (EFS)", "efs/", "elasticfilesystem.{region}.{domain}"},
    {"eks", "Amazon Elastic Kubernetes Service (EKS)", "eks"},
    {"elasticache", "Amazon ElastiCache", "elasticache/"},
    {"elb", "Elastic Load Balancing", "elasticloadbalancing/",
     "elasticloadbalancing.{region}.{domain}", everywhere, true},
    {"eventbridge", "Amazon EventBridge", "eventbridge/", "events.{region}.{domain}"},
    {"fargate", "AWS Fargate", "fargate/", ""},
    {"firehose", "Amazon Data Firehose", "firehose/"},
    {"glue", "AWS Glue", "glue/"},
    {"iam", "AWS Identity and Access Management (IAM)", "iam",
     "iam.{domain}|aws-cn=iam.cn-north-1.{domain}|aws-us-gov=iam.us-gov.{domain}|"
     "aws-eusc=iam.{region}.{domain}"},
    {"ivs", "Amazon IVS", "ivs/", usual_endpoint, "apne1 apne2 aps1 euc1 euw1 use1 usw2"},
    {"kendra", "Amazon Kendra", "kendra/", usual_endpoint,
     "apne1 aps1 apse1 apse2 cac1 euw1 euw2 use1 use2 usgw1 usw2"},
    {"kinesis", "Amazon Kinesis Data Streams", "kinesis/streams/"},
    {"kms", "AWS Key Management Service", "kms/"},
    {"lambda", "AWS Lambda", "lambda/"},
    {"lightsail", "Amazon Lightsail", "https://amazonlightsail.com/", usual_endpoint,
     "ape1 apne1 apne2 aps1 apse1 apse2 apse3 apse5 cac1 euc1 eun1 eus2 euw1 euw2 euw3 sae1 use1 "
     "use2 usw2"},
    {"logs", "Amazon CloudWatch Logs", "cloudwatch/"},
    {"organizations", "AWS Organizations", "organizations",
     "organizations.us-east-1.{domain}|aws-cn=organizations.cn-northwest-1.{domain}|"
     "aws-us-gov=organizations.us-gov-west-1.{domain}|aws-eusc=organizations.{region}.{domain}"},
    {"pricing", "AWS Price List Service", "", "api.pricing.{region}.{domain}",
     "aps1 cnnw1 euc1 euscdee1 use1"},
    {"rds", "Amazon Relational Database Service (RDS)", "rds/"},
    {"route53", "Amazon Route 53", "route53/",
     "route53.{domain}|aws-us-gov=route53.us-gov.{domain}"},
    {"s3", "Amazon Simple Storage Service (S3)", "s3/", usual_endpoint, everywhere, true},
    {"sagemaker", "Amazon SageMaker AI", "sagemaker-ai/", "api.sagemaker.{region}.{domain}"},
    {"secretsmanager", "AWS Secrets Manager", "secrets-manager/"},
    {"sns", "Amazon Simple Notification Service (SNS)", "sns/", usual_endpoint, everywhere, true},
    {"sqs", "Amazon Simple Queue Service (SQS)", "sqs/", usual_endpoint, everywhere, true},
    {"ssm", "AWS Systems Manager", "systems-manager/"},
    {"ssm-incidents", "SSM Incidents", "", usual_endpoint,
     "apne1 apne2 aps1 apse1 apse2 cac1 euc1 eun1 euw1 euw2 euw3 sae1 use1 use2 usw1 usw2"},
    {"stepfunctions", "AWS Step Functions", "step-functions/", "states.{region}.{domain}"},
    {"sts", "AWS Security Token Service", ""},
    {"timestream", "Amazon Timestream", "timestream", "",
     "apne1 aps1 apse2 euc1 euw1 use1 use2 usgw1 usw2"},
    {"vpc", "Amazon Virtual Private Cloud (VPC)", "vpc/", ""},
    {"workmail", "Amazon WorkMail", "workmail/", usual_endpoint, "euw1 use1 usw2"},
});

}  // namespace

std::span<const pattern> patterns() { return all_patterns; }
std::span<const pattern> records() { return all_records; }
std::span<const region> regions() { return all_regions; }
std::string_view partition_of(std::string_view id) {
  const auto known = std::ranges::find(all_regions, id, &region::id);
  return known != all_regions.end() ? known->partition : "aws";
}
std::span<const edge_zone> local_zones() { return all_local_zones; }
std::span<const edge_zone> wavelength_zones() { return all_wavelength_zones; }
std::span<const service> services() { return all_services; }

}  // namespace ssmock::store::public_data
