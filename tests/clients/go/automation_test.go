// SPDX-License-Identifier: Apache-2.0

package ssm_test

import (
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
	"github.com/aws/aws-sdk-go-v2/service/ssm/types"
)

const runbook = `{"schemaVersion":"0.3","mainSteps":[
	{"name":"ask","action":"aws:approve","inputs":{"Approvers":["ann"]}},
	{"name":"stop","action":"aws:changeInstanceState","inputs":{"InstanceIds":["i-1"],"DesiredState":"stopped"}}]}`

func TestARunbookWaitsForAnApprovalAndEnds(t *testing.T) {
	client, _ := clientIn("eu-west-3")
	_, err := client.CreateDocument(ctx, &ssm.CreateDocumentInput{
		Name: aws.String("GoRunbook"), Content: aws.String(runbook), DocumentType: types.DocumentTypeAutomation})
	succeeds(t, err)
	started, err := client.StartAutomationExecution(ctx, &ssm.StartAutomationExecutionInput{
		DocumentName: aws.String("GoRunbook")})
	succeeds(t, err)
	get := func() *types.AutomationExecution {
		found, err := client.GetAutomationExecution(ctx, &ssm.GetAutomationExecutionInput{
			AutomationExecutionId: started.AutomationExecutionId})
		succeeds(t, err)
		return found.AutomationExecution
	}
	equal(t, get().AutomationExecutionStatus, types.AutomationExecutionStatusWaiting)
	_, err = client.SendAutomationSignal(ctx, &ssm.SendAutomationSignalInput{
		AutomationExecutionId: started.AutomationExecutionId, SignalType: types.SignalTypeApprove})
	succeeds(t, err)
	over := get()
	equal(t, over.AutomationExecutionStatus, types.AutomationExecutionStatusSuccess)
	equal(t, len(over.StepExecutions), 2)
	equal(t, over.StepExecutions[1].Outputs["InstanceStates"][0], "stopped")
	_, err = client.StopAutomationExecution(ctx, &ssm.StopAutomationExecutionInput{
		AutomationExecutionId: started.AutomationExecutionId})
	if err == nil {
		t.Fatal("an execution that has ended was stopped")
	}
}
