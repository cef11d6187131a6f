// SPDX-License-Identifier: Apache-2.0

package ssm_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
	"github.com/aws/aws-sdk-go-v2/service/ssm/types"
)

func invocation(command, node string) *ssm.GetCommandInvocationInput {
	return &ssm.GetCommandInvocationInput{CommandId: id(command), InstanceId: id(node)}
}

func getting(command, node string) func(*ssm.Client) error {
	return func(client *ssm.Client) error {
		_, err := client.GetCommandInvocation(ctx, invocation(command, node))
		return err
	}
}

func TestACommandInvocationArrivesWithItsMembers(t *testing.T) {
	client, _ := clientIn("us-east-1")
	hello, err := client.GetCommandInvocation(ctx, invocation("hello_command", "node"))
	succeeds(t, err)
	equal(t, hello.Status, types.CommandInvocationStatusSuccess)
	equal(t, hello.ResponseCode, 0)
	equal(t, *hello.PluginName, "aws:runShellScript")
	equal(t, *hello.StandardOutputContent, "Grüße aus Zürich ☃ 😀\n")
	equal(t, *hello.ExecutionStartDateTime, "2026-03-01T02:00:03.478Z")
	equal(t, *hello.ExecutionElapsedTime, "PT1.755S")
	equal(t, hello.CloudWatchOutputConfig.CloudWatchOutputEnabled, false)
}

func TestAPendingInvocationHasNoExitCode(t *testing.T) {
	client, _ := clientIn("us-east-1")
	pending, err := client.GetCommandInvocation(ctx, invocation("pending_command", "node"))
	succeeds(t, err)
	equal(t, pending.ResponseCode, -1)
	equal(t, pending.ExecutionStartDateTime, nil)
	equal(t, *pending.ExecutionEndDateTime, "")
}

func TestSeveralStepsNeedAPluginName(t *testing.T) {
	equal(t, refused(t, "InvalidPluginName", getting("two_step_command", "node")), "")
}

// AWS sends a text, which this SDK does not read, since the model has no member for it.
func TestAnUnknownCommandOrNodeHasNoInvocation(t *testing.T) {
	equal(t, refused(t, "InvocationDoesNotExist", getting("unknown", "node")), "")
	equal(t, refused(t, "InvocationDoesNotExist", getting("hello_command", "other_node")), "")
}

func TestTheWaiterEndsWithTheCommand(t *testing.T) {
	client, _ := clientIn("us-east-1")
	waiter := ssm.NewCommandExecutedWaiter(client, func(o *ssm.CommandExecutedWaiterOptions) {
		o.MinDelay, o.MaxDelay = 10*time.Millisecond, 50*time.Millisecond
	})
	cases := []struct {
		command, node string
		patience      time.Duration
		failure       string
	}{
		{"hello_command", "node", time.Minute, ""},
		{"failed_command", "node", time.Minute, "waiter state transitioned to Failure"},
		// "exceeded max wait time" or "context deadline exceeded"
		{"endless_command", "other_node", 200 * time.Millisecond, "exceeded"},
		{"unknown", "node", 200 * time.Millisecond, "exceeded"},
	}
	for _, each := range cases {
		err := waiter.Wait(ctx, invocation(each.command, each.node), each.patience)
		if each.failure == "" {
			succeeds(t, err)
		} else if err == nil || !strings.Contains(err.Error(), each.failure) {
			t.Errorf("%s: expected %q, not %v", each.command, each.failure, err)
		}
	}
}

func TestAnOperationThatSsmockLacksIsRefusedByNameAndNotRetried(t *testing.T) {
	client, transport := clientIn("us-east-1")
	_, err := client.GetOpsSummary(ctx, &ssm.GetOpsSummaryInput{})
	var answer *awshttp.ResponseError
	if !errors.As(err, &answer) {
		t.Fatalf("expected an answer, not %v", err)
	}
	equal(t, answer.HTTPStatusCode(), http.StatusBadRequest)
	equal(t, transport.sent.Load(), 1)
	if text := err.Error(); !strings.Contains(text, "ssmock") {
		t.Errorf("%q does not name ssmock", text)
	}
}
