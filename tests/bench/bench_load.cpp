// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The load generator: bench_load closed|open|streams --port N …, one line of JSON on stdout.

#include "tests/bench/arguments.h"
#include "tests/bench/loopback.h"
#include "tests/bench/workload.h"

#include <cstdio>
#include <cstdlib>

using namespace spillway::bench;

namespace {

constexpr std::uint64_t nsPerMs = 1'000'000;

std::uint64_t milliseconds(Arguments &arguments, const char *name, long fallback)
{
    return static_cast<std::uint64_t>(arguments.number(name, fallback)) * nsPerMs;
}

std::string buildRequest(const std::string &path, const std::string &body)
{
    return "POST " + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
          "Accept: */*\r\nanthropic-version: 2023-06-01\r\nx-api-key: local-bench-key\r\n"
          "Content-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
}

// The wishes for the fake upstream open the prompt, which fills the body up to its size.
std::string buildBody(const WorkloadPlan &plan, long intervalUs, std::size_t size)
{
    std::string body = R"({"model":"claude-bench","max_tokens":1024,)";
    if (plan.expectedEvents > 0)
        body += R"("stream":true,)";
    body += R"("messages":[{"role":"user","content":"response_bytes=)";
    body += std::to_string(plan.expectedBytes) + "; events=" + std::to_string(plan.expectedEvents);
    body += "; interval_us=" + std::to_string(intervalUs) + "; ";
    const std::string end = R"("}]})";
    if (size > body.size() + end.size())
        body.append(size - body.size() - end.size(), 'x');
    return body + end;
}

void print(WorkloadResult &result)
{
    const double seconds = static_cast<double>(result.elapsedNs) / 1e9;
    std::printf("{\"completed\":%llu,\"errors\":%llu,\"first_error\":\"%s\",\"per_second\":%.1f,"
                "\"p50_us\":%.1f,\"p90_us\":%.1f,\"p99_us\":%.1f,\"after_body_p50_us\":%.1f,"
                "\"events\":%zu,\"events_per_second\":%.1f,\"event_p50_us\":%.1f,"
                "\"event_p99_us\":%.1f}\n",
                static_cast<unsigned long long>(result.completed),
                static_cast<unsigned long long>(result.errors), result.firstError.c_str(),
                static_cast<double>(result.completed) / seconds, result.total.percentileUs(0.5),
                result.total.percentileUs(0.9), result.total.percentileUs(0.99),
                result.afterBody.percentileUs(0.5), result.events.count(),
                static_cast<double>(result.events.count()) / seconds,
                result.events.percentileUs(0.5), result.events.percentileUs(0.99));
}

} // namespace

int main(int argc, char **argv)
{
    Arguments arguments(argc, argv);
    const bool streams = arguments.mode() == "streams";
    const bool open = arguments.mode() == "open";
    if (!streams && !open && arguments.mode() != "closed") {
        std::fputs("usage: bench_load closed|open|streams --port N [--connections N] "
                   "[--body-bytes N] [--response-bytes N] [--rate N] [--events N] "
                   "[--interval-us N] [--ramp-ms N] [--warm-up-ms N] [--measure-ms N] "
                   "[--path P]\n",
                   stderr);
        return 2;
    }
    WorkloadPlan plan;
    plan.port = static_cast<std::uint16_t>(arguments.number("port", 0));
    plan.connections = static_cast<int>(arguments.number("connections", 1));
    plan.rampNs = milliseconds(arguments, "ramp-ms", 0);
    plan.warmUpNs = milliseconds(arguments, "warm-up-ms", 500);
    plan.measureNs = milliseconds(arguments, "measure-ms", 2000);
    if (open)
        plan.requestsPerSecond = static_cast<double>(arguments.number("rate", 200));
    if (streams)
        plan.expectedEvents = static_cast<std::uint64_t>(arguments.number("events", 100));
    else
        plan.expectedBytes = static_cast<std::uint64_t>(arguments.number("response-bytes", 2048));
    const long intervalUs = streams ? arguments.number("interval-us", 20'000) : 0;
    const auto bodyBytes = static_cast<std::size_t>(arguments.number("body-bytes", 2048));
    const std::string path = arguments.text("path", "/v1/messages");
    arguments.refuseUnread();
    endWithParent();
    plan.request = buildRequest(path, buildBody(plan, intervalUs, bodyBytes));
    WorkloadResult result = Workload(std::move(plan)).run();
    print(result);
}
