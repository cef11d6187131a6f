// SPDX-License-Identifier: Apache-2.0

// Package ssm_test runs the scenarios of tests/clients with the AWS SDK for Go v2.
package ssm_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
	"github.com/aws/aws-sdk-go-v2/service/ssm/types"
	"github.com/aws/smithy-go"
)

var (
	ctx = context.Background()
	ids = readIds()
)

func readIds() map[string]string {
	text, err := os.ReadFile(os.Getenv("IDS"))
	if err != nil {
		panic(err)
	}
	read := map[string]string{}
	if err := json.Unmarshal(text, &read); err != nil {
		panic(err)
	}
	return read
}

func id(name string) *string {
	value, known := ids[name]
	if !known {
		panic("no id " + name)
	}
	return aws.String(value)
}

// A countingTransport tells how many requests the SDK really sent.
type countingTransport struct {
	*awshttp.BuildableClient
	sent atomic.Int32
}

func (c *countingTransport) Do(request *http.Request) (*http.Response, error) {
	c.sent.Add(1)
	return c.BuildableClient.Do(request)
}

func clientIn(region string) (*ssm.Client, *countingTransport) {
	transport := &countingTransport{BuildableClient: awshttp.NewBuildableClient()}
	return ssm.New(ssm.Options{
		Region:           region,
		Credentials:      credentials.NewStaticCredentialsProvider("test", "test", ""),
		EndpointResolver: ssm.EndpointResolverFromURL(os.Getenv("ENDPOINT")),
		HTTPClient:       transport,
	}), transport
}

// refused asserts the error's code at the first attempt, and returns its message.
func refused(t *testing.T, code string, call func(*ssm.Client) error) string {
	t.Helper()
	client, transport := clientIn("us-east-1")
	err := call(client)
	var answer smithy.APIError
	if !errors.As(err, &answer) {
		t.Fatalf("expected %s, not %v", code, err)
	}
	equal(t, answer.ErrorCode(), code)
	equal(t, transport.sent.Load(), 1)
	return answer.ErrorMessage()
}

func equal[Value comparable](t *testing.T, actual, expected Value) {
	t.Helper()
	if actual != expected {
		t.Errorf("expected %v, not %v", expected, actual)
	}
}

func succeeds(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func instant(t *testing.T, text string) time.Time {
	t.Helper()
	parsed, err := time.Parse(time.RFC3339Nano, text)
	succeeds(t, err)
	return parsed
}

func statusIs(values ...string) types.MaintenanceWindowFilter {
	return types.MaintenanceWindowFilter{Key: aws.String("STATUS"), Values: values}
}
