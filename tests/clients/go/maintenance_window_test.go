// SPDX-License-Identifier: Apache-2.0

package ssm_test

import (
	"fmt"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
	"github.com/aws/aws-sdk-go-v2/service/ssm/types"
)

func patchInvocations() *ssm.DescribeMaintenanceWindowExecutionTaskInvocationsInput {
	return &ssm.DescribeMaintenanceWindowExecutionTaskInvocationsInput{
		WindowExecutionId: id("nightly_execution"),
		TaskId:            id("patch_task"),
		MaxResults:        aws.Int32(10),
	}
}

func TestATaskArrivesWithAllItsMembers(t *testing.T) {
	client, _ := clientIn("us-east-1")
	page, err := client.DescribeMaintenanceWindowExecutionTasks(ctx,
		&ssm.DescribeMaintenanceWindowExecutionTasksInput{
			WindowExecutionId: id("nightly_execution"),
			Filters:           []types.MaintenanceWindowFilter{statusIs("FAILED", "CANCELLED")},
		})
	succeeds(t, err)
	equal(t, len(page.WindowExecutionTaskIdentities), 1)
	task := page.WindowExecutionTaskIdentities[0]
	equal(t, *task.WindowExecutionId, *id("nightly_execution"))
	equal(t, *task.TaskExecutionId, *id("patch_task"))
	equal(t, task.Status, types.MaintenanceWindowExecutionStatusFailed)
	equal(t, *task.StatusDetails, "The maximum error count was exceeded.")
	equal(t, task.StartTime.UTC(), instant(t, "2026-03-01T02:00:00.684Z"))
	equal(t, task.EndTime.UTC(), instant(t, "2026-03-01T02:30:05.005Z"))
	equal(t, *task.TaskArn, "AWS-RunPatchBaseline")
	equal(t, task.TaskType, types.MaintenanceWindowTaskTypeRunCommand)
	equal(t, task.AlarmConfiguration.IgnorePollAlarmFailure, true)
	equal(t, *task.AlarmConfiguration.Alarms[0].Name, "cpu-high")
	equal(t, *task.TriggeredAlarms[0].Name, "cpu-high")
	equal(t, task.TriggeredAlarms[0].State, types.ExternalAlarmStateAlarm)
}

func TestMembersThatAreNotSetAreNil(t *testing.T) {
	client, _ := clientIn("us-east-1")
	page, err := client.DescribeMaintenanceWindowExecutionTasks(ctx,
		&ssm.DescribeMaintenanceWindowExecutionTasksInput{
			WindowExecutionId: id("nightly_execution"),
			Filters:           []types.MaintenanceWindowFilter{statusIs("PENDING")},
		})
	succeeds(t, err)
	task := page.WindowExecutionTaskIdentities[0]
	equal(t, task.StartTime, nil)
	equal(t, task.EndTime, nil)
	equal(t, task.StatusDetails, nil)
	equal(t, task.AlarmConfiguration, nil)
	equal(t, len(task.TriggeredAlarms), 0)
}

func TestAnUnknownExecutionDoesNotExist(t *testing.T) {
	refused(t, "DoesNotExistException", func(client *ssm.Client) error {
		_, err := client.DescribeMaintenanceWindowExecutionTasks(ctx,
			&ssm.DescribeMaintenanceWindowExecutionTasksInput{WindowExecutionId: id("unknown")})
		return err
	})
}

func TestThePaginatorGivesEachOf57OnceAndInOrderIn6Pages(t *testing.T) {
	client, transport := clientIn("us-east-1")
	paginator := ssm.NewDescribeMaintenanceWindowExecutionTaskInvocationsPaginator(
		client, patchInvocations())
	number := 0
	for paginator.HasMorePages() {
		page, err := paginator.NextPage(ctx)
		succeeds(t, err)
		for _, invocation := range page.WindowExecutionTaskInvocationIdentities {
			number++
			expected := fmt.Sprintf("%s%012d", ids["patch_invocation_prefix"], number)
			equal(t, *invocation.InvocationId, expected)
		}
	}
	equal(t, number, 57)
	equal(t, transport.sent.Load(), 6)
}

func TestATokenOfOneRegionIsRefusedInAnother(t *testing.T) {
	other, _ := clientIn("eu-central-1")
	page, err := other.DescribeMaintenanceWindowExecutionTaskInvocations(ctx, patchInvocations())
	succeeds(t, err)
	equal(t, len(page.WindowExecutionTaskInvocationIdentities), 10)
	refused(t, "ValidationException", func(client *ssm.Client) error {
		input := patchInvocations()
		input.NextToken = page.NextToken
		_, err := client.DescribeMaintenanceWindowExecutionTaskInvocations(ctx, input)
		return err
	})
}

func TestFewerThan10MaxResultsAreRefused(t *testing.T) {
	message := refused(t, "ValidationException", func(client *ssm.Client) error {
		input := patchInvocations()
		input.MaxResults = aws.Int32(9)
		_, err := client.DescribeMaintenanceWindowExecutionTaskInvocations(ctx, input)
		return err
	})
	equal(t, message, "1 validation error detected: Value '9' at 'maxResults' failed to satisfy "+
		"constraint: Member must have value greater than or equal to 10")
}
